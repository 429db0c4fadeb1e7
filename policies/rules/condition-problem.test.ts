import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import { alignScalar } from './condition-problem.ts';

/** Where each character of the scalar under `when` is written, by our reckoning. */
function written(text: string): { value: string; at: readonly string[] } {
  let found = { value: '', at: [] as string[] };
  visit(parseDocument(text), {
    Pair(_key, pair) {
      if (!isScalar(pair.key) || pair.key.value !== 'when' || !isScalar(pair.value)) return;
      const value = String(pair.value.value);
      const offsets = alignScalar(text, pair.value.range?.[0] ?? 0, value);
      found = { value, at: offsets.map((offset) => text[offset] ?? '') };
    },
  });
  return found;
}

describe('alignScalar', () => {
  it.each([
    ['plain', 'id: a\nwhen: turn > 1 && b\n'],
    ['single quotes', "when: 'turn > 1 && b'\n"],
    ['double quotes', 'when: "turn > 1 && b" # a > b\n'],
    ['literal block', 'when: |\n  turn > 1\n    && b\nmore: 1\n'],
    ['folded block with a comment', 'when: >- # turn\n\n  turn > 1\n  && b\n'],
    ['plain over several lines', 'when: turn\n  > 1\n\n  && b\n'],
    ['quoted over several lines', 'when: "turn\n  > 1 \\\n  && b"\n'],
    ['windows line ends', 'when: >-\r\n  turn > 1\r\n  && b\r\n'],
  ])('%s', (_style, text) => {
    const { value, at } = written(text);
    expect(value.replace(/\s/g, '')).toBe('turn>1&&b');
    value.split('').forEach((char, index) => {
      if (!/\s/.test(char)) expect(at[index]).toBe(char);
    });
  });

  it('counts escapes as one character', () => {
    expect(written(`when: 'a == ''b'' && c'\n`).at.join('')).toBe(`a == 'b' && c'`);
    expect(written('when: "a == \\"b\\" && \\x63 || \\u00e4 + d"\n').at.join('')).toBe('a == \\b\\ && \\ || \\ + d"');
  });

  it('finds every character again, whatever the style', () => {
    const chars = fc.constantFrom('a', 'b', ' ', ' ', '"', "'", '\\', '\n', '&', '>', '1', '(', 'ä', '😀', '\t');
    const value = fc.array(chars, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));
    const style = fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const, 'BLOCK_LITERAL' as const, 'BLOCK_FOLDED' as const);
    fc.assert(
      fc.property(value, style, (condition, type) => {
        const document = parseDocument('id: x\n');
        document.set('when', condition);
        const scalar = document.get('when', true);
        if (isScalar(scalar)) scalar.type = type;
        const { value: read, at } = written(document.toString({ lineWidth: 30 }));
        expect(read.replace(/\s/g, '')).toBe(condition.replace(/\s/g, ''));
        read.split('').forEach((char, index) => {
          // Inside double quotes a character may be written as an escape, which begins with a backslash.
          if (!/\s/.test(char)) expect([char, '\\']).toContain(at[index]);
        });
      }),
    );
  });
});
