import { describe, expect, it } from 'vitest';
import { shownLine, shownText } from './shown.ts';

describe('shown words', () => {
  it('leaves people and flags whole, and takes endless chains apart', () => {
    expect(shownText('👩‍👩‍👧‍👦 👨🏽‍🚀 ❤️‍🔥')).toBe('👩‍👩‍👧‍👦 👨🏽‍🚀 ❤️‍🔥');
    expect(shownText(Array.from({ length: 15 }, () => '😀').join('\u200d')).split('‹U+200D›')).toHaveLength(3);
  });

  it('cuts a flood of words and says how much', () => {
    expect(shownText('x'.repeat(5000))).toMatch(/^x{4000}… \(1,000 characters more\)$/);
    expect(shownLine('x '.repeat(5000))).toHaveLength(300);
  });
});
