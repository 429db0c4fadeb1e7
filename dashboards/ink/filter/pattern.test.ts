import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matcher } from './pattern.ts';

describe('a pattern', () => {
  it.each<[string, string, boolean]>([
    ['billing', 'billing', true],
    ['billing', 'Billing', true],
    ['billing', 'billing_routine', false],
    ['billing*', 'billing_routine', true],
    ['*routine', 'billing_routine', true],
    ['*ing*tine', 'billing_routine', true],
    ['*refund*', 'high_value_refund_2', true],
    ['a*a', 'a', false],
    ['*', '', true],
    ['', 'a', false],
    ['a.c', 'abc', false],
    ['b[ai]*', 'billing', false],
  ])('%j of %j: %s', (pattern, text, expected) => {
    expect(matcher([pattern])(text)).toBe(expected);
  });

  it('says what a regular expression with the same meaning says', () => {
    const letters = (extra: string) => fc.array(fc.constantFrom('a', 'b', ...extra), { maxLength: 9 }).map((all) => all.join(''));
    fc.assert(
      fc.property(letters('*'), letters(''), (pattern, text) => {
        expect(matcher([pattern])(text)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no time over many stars', () => {
    expect(matcher([`${'*a'.repeat(200)}*b`])('a'.repeat(5000))).toBe(false);
  });
});
