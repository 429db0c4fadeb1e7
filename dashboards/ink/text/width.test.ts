import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../../testdata/hostile-texts.ts';
import { cutLine, fitLine, lineWidth, span, textOf } from './line.ts';
import { saidLine, saidText } from './steady.ts';
import { toWidth } from './to-width.ts';
import { charactersOf, widthOf } from './width.ts';
import { wrapTo } from './wrap.ts';

const hostile = fc.constantFrom(...HOSTILE_TEXTS.map(({ text }) => text));
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }), hostile);

describe('the width of a text', () => {
  it('is what the library says, also of all that screens are drawn with', () => {
    const drawn = Array.from({ length: 0x2c00 - 0x20 }, (_, at) => String.fromCodePoint(at + 0x20)).filter((one) => !/\p{Cc}/u.test(one));
    expect(drawn.filter((one) => widthOf(one) !== stringWidth(one))).toEqual([]);
  });

  it.each<[string, number]>([
    ['refund', 6],
    ['·░●▸─', 5],
    ['退款', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['😀', 2],
  ])('of %j is %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('words that somebody else wrote', () => {
  it('are as wide together as their characters are one by one, so that no cut moves a column', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const shown = saidLine(text, 200);
        expect(charactersOf(shown).reduce((sum, one) => sum + widthOf(one), 0)).toBe(widthOf(shown));
      }),
    );
  });

  it('fill exactly the columns they are given', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 0, max: 60 }), fc.constantFrom('left' as const, 'right' as const), (text, width, align) => {
        expect(widthOf(toWidth(saidLine(text), width, align))).toBe(width);
        expect(lineWidth(fitLine([span('a'), span(saidLine(text)), span('b')], width, align))).toBe(width);
        expect(lineWidth(cutLine([span(saidLine(text)), span('b')], width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('are wrapped within their columns, and lose no letter', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 10, max: 80 }), (text, width) => {
        const shown = saidText(text);
        const lines = wrapTo(shown, width);
        for (const one of lines) expect(widthOf(one)).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/gu, '')).toBe(shown.replace(/\s/gu, ''));
      }),
    );
  });

  it('show that they were cut', () => {
    expect(textOf(cutLine([span('refund me now')], 8))).toBe('refund …');
    expect(toWidth('退款退款', 5)).toBe('退款…');
  });
});
