import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../testdata/hostile-texts.ts';
import { safeLine, safeText } from './safe-text.ts';

/** What moves a cursor, turns a line round or hides in it. */
const DANGEROUS = /(?!\n)\p{Cc}|\p{Cs}|[\u061c\u115f\u1160\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/u;

describe('the corpus of hostile texts', () => {
  it('names each of them once', () => {
    expect(new Set(HOSTILE_TEXTS.map(({ name }) => name)).size).toBe(HOSTILE_TEXTS.length);
    expect(new Set(HOSTILE_TEXTS.map(({ text }) => text)).size).toBe(HOSTILE_TEXTS.length);
    expect(HOSTILE_TEXTS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(HOSTILE_TEXTS)('$name is safe to show', ({ text }) => {
    expect(safeText(text, 10_000)).not.toMatch(DANGEROUS);
    expect(safeLine(text)).not.toMatch(DANGEROUS);
    expect(safeLine(text)).not.toContain('\n');
  });
});
