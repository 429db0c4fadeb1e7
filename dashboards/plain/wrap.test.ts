import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indented, SCREEN_WIDTH, wrap } from './wrap.ts';

describe('wrap', () => {
  it.each<[string, number, string[]]>([
    ['', 10, ['']],
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 6, ['one', 'two', 'three']],
    ['exactly ten', 11, ['exactly ten']],
    ['a verylongword b', 4, ['a', 'verylongword', 'b']],
    ['two\nlines here', 80, ['two', 'lines here']],
  ])('%j at %d', (text, width, expected) => {
    expect(wrap(text, width)).toEqual(expected);
  });

  it('keeps every word in order, and no line longer than it must be', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (some, width) => {
        const lines = wrap(some.join(' '), width);
        expect(lines.join(' ')).toBe(some.join(' '));
        for (const [index, line] of lines.entries()) {
          expect(line.length <= width || !line.includes(' ')).toBe(true);
          const next = lines[index + 1]?.split(' ')[0];
          if (next !== undefined) expect(line.length + 1 + next.length).toBeGreaterThan(width);
        }
      }),
    );
  });

  it('takes a million characters', () => {
    expect(wrap('ab '.repeat(333_333).trim(), 80)).toHaveLength(Math.ceil(333_333 / 27));
    expect(wrap('x'.repeat(1_000_000), 80)).toHaveLength(1);
  });
});

describe('indented', () => {
  it('stands behind its indent, and fits the screen', () => {
    const lines = indented('word '.repeat(40).trim(), '- ', '    ');
    expect(lines[0]?.startsWith('- word')).toBe(true);
    expect(lines.slice(1).every((line) => line.startsWith('    word'))).toBe(true);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(SCREEN_WIDTH);
  });
});
