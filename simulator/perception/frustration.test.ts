import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frustrationOf } from './frustration.ts';
import { readText } from './text.ts';

const of = (message: string) => frustrationOf(readText(message), false);

describe('frustrationOf', () => {
  it.each([
    'my screen is cracked',
    'refund please',
    'you charged me twice',
    'The parcel is two days late, where is it?',
    'I lost my card in Lisbon',
    'the shower in 204 leaks',
    'my flight was cancelled, what are my options?',
    'can you send it again please',
    'how long does delivery take',
    'I am not angry, I just want to understand the bill',
    'the camera makes an annoying noise',
    'sorry, stupid question, where is the reset button?',
    'THANK YOU SO MUCH!!!',
    'Love the new app!!!',
    'Is it the second room on the left?',
    'I still have the receipt',
    'my order code is QXRTLK',
    'JOHN SMITH',
    'ok thanks',
    'yes',
    '',
  ])('is 0 for "%s"', (message) => {
    expect(of(message)).toBe(0);
  });

  it.each([
    ['I am so frustrated with this airline', 0.5],
    ['this is ridiculous', 0.5],
    ['worst hotel I have stayed in', 0.4],
    ['This is the third time I write about the same bill', 0.35],
    ['it still does not work', 0.35],
    ['for the last time, I have no serial number', 0.35],
    ['I already told you my booking code', 0.35],
    ['the router crashed again', 0.35],
    ['I have been waiting for two weeks', 0.3],
    ['nobody has replied', 0.3],
    ['what the hell', 0.5],
    ['f*** this', 0.5],
    ['I will take my business elsewhere', 0.4],
    ['never flying with you', 0.4],
    ['I am switching to another provider', 0.4],
    ['fix this now', 0.25],
    ['thanks for nothing', 0.45],
    ['WHERE IS MY MONEY', 0.3],
    ['where is my money??', 0.2],
  ])('hears "%s" at %d', (message, expected) => {
    expect(of(message)).toBeCloseTo(expected, 3);
  });

  it('combines kinds as independent evidence', () => {
    // says so 0.5, swears 0.5, `!!` 0.2: 1 − 0.5 × 0.5 × 0.8
    expect(of('this is fucking ridiculous!!')).toBeCloseTo(0.8, 3);
  });

  it('counts a second finding of a kind half', () => {
    // 1 − 0.5 × 0.75
    expect(of('ridiculous and pathetic')).toBeCloseTo(0.625, 3);
  });

  it('hears repetition of an earlier message', () => {
    expect(frustrationOf(readText('where is my parcel'), true)).toBeCloseTo(0.35, 3);
  });

  it('never falls when a curse is added, and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const calm = of(text);
        const cursed = of(`${text} . wtf`);
        expect(calm).toBeGreaterThanOrEqual(0);
        expect(cursed).toBeGreaterThanOrEqual(calm);
        expect(cursed).toBeLessThanOrEqual(1);
      }),
    );
  });
});
