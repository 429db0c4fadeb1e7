import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detailsIn, isMoney } from './details.ts';

describe('detailsIn', () => {
  it.each([
    ['Order A-1093 (and A-1093), please.', ['A-1093']],
    ['Write to ada.m@example.com!', ['ada.m@example.com']],
    ['I paid $1,299.50 or 640 USD or 80€ or EUR 12.', ['$1,299.50', '640 USD', '80€', 'EUR 12']],
    ['On 2026-03-05, or 3/4/26, or March 3 or 3rd march', ['2026-03-05', '3/4/26', 'March 3', '3rd march']],
    ['Error E42 on my WH-1000XM4, ticket #7, ref 20931', ['E42', 'WH-1000XM4', '#7', '20931']],
    ['I tried 3 times, for 24 hours, the 2nd hub, 24/7', []],
    ['1640 USD', ['1640 USD']],
    [`${'x'.repeat(61)}1234`, []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(detailsIn(text, 20)).toEqual(expected);
  });

  it('gives at most so many, each of them verbatim in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 0, max: 5 }), (text, max) => {
        const details = detailsIn(`${text} 1234 ${text} #7 640 USD`, max);
        expect(details.length).toBeLessThanOrEqual(max);
        for (const detail of details) expect(`${text} 1234 ${text} #7 640 USD`).toContain(detail);
        expect(new Set(details).size).toBe(details.length);
      }),
    );
  });

  it.each([
    ['$20', true],
    ['640 USD', true],
    ['47.16', true],
    ['2026.12.01', false],
    ['A-1093', false],
  ])('knows whether %s is money', (detail, expected) => {
    expect(isMoney(detail)).toBe(expected);
  });
});
