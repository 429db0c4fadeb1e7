import { describe, expect, it } from 'vitest';
import { createGrammar, MARK, UNKNOWN } from './request-grammar.ts';

const RULES = ['can US? talk', 'get _{0,2} HELPER', 'ask ( for a / the )? HELPER', 'THING !HELPER', '<!no THING|HELPER', '<WE_WANT> THING', 'go =THING'];
const grammar = createGrammar({
  classes: { US: 'me us', THING: 'form bag', HELPER: 'agent rep' },
  kinds: ['KIND'],
  unions: { EITHER: 'THING KIND' },
  phrases: { WE_WANT: 'want US?' },
  rules: RULES,
});
const encoded = (text: string) => text.replace(/\w+|\./g, (word) => (word === '.' ? MARK : (grammar.symbolOf(word) ?? UNKNOWN))).replaceAll(' ', '');
const fits = (rule: string, text: string) => grammar.compile([rule]).test(encoded(text));

describe('createGrammar', () => {
  it.each([
    ['can US? talk', 'can talk', true],
    ['can US? talk', 'can me talk', true],
    ['can US? talk', 'can agent talk', false],
    ['get _{0,2} HELPER', 'get so many agent', true],
    ['get _{0,2} HELPER', 'get . agent', false],
    ['get _{0,2} HELPER', 'get so very many agent', false],
    ['ask ( for a / the )? HELPER', 'ask for a rep', true],
    ['ask ( for a / the )? HELPER', 'ask rep', true],
    ['ask ( for a / the )? HELPER', 'ask for rep', false],
    ['THING !HELPER', 'form agent', false],
    ['THING !HELPER', 'form', true],
    ['<!no THING|HELPER', 'no bag', false],
    ['<!no THING|HELPER', 'the bag', true],
    ['<WE_WANT> THING', 'want me form', true],
    ['go =THING', 'go bag', true],
    ['go =THING', 'go', false],
  ])('reads the rule "%s" on "%s" as %s', (rule, text, expected) => {
    expect(fits(rule, text)).toBe(expected);
  });

  it('gives words of the same classes the same symbol, and unknown words none', () => {
    expect(grammar.symbolOf('agent')).toBe(grammar.symbolOf('rep'));
    expect(grammar.symbolOf('agent')).not.toBe(grammar.symbolOf('form'));
    expect(grammar.symbolOf('zebra')).toBeUndefined();
  });

  it('lets a kind stand in a union', () => {
    expect(grammar.compile(['EITHER']).test(grammar.symbolOfKind('KIND'))).toBe(true);
  });

  it.each(['NOWHERE', 'can <NOWHERE>', 'can unheard'])('throws for the rule "%s", which names what does not exist', (rule) => {
    expect(() => grammar.compile([rule])).toThrow('which is no class');
  });
});
