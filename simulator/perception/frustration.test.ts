import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moodOf } from './mood.ts';
import { readText } from './text.ts';

const of = (message: string, repeated = false) => moodOf(readText(message), { repeated, asksForPerson: false }).frustration;

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
    'I lost my card, could you block it please',
    'I made a mistake with my booking and would like to cancel it',
    'I am sick and unable to fly, how do I claim?',
    'My husband died in March and I have to close his account',
    'How do I dispute a stolen card payment?',
    'How many times can I use a virtual card?',
    'I entered the wrong PIN too many times',
    'sure, take your time',
    'Can I change my PIN without going to a bank branch?',
    'I am switching to another account of yours',
    'ok thanks',
    'yes',
    '',
  ])('is 0 for "%s"', (message) => {
    expect(of(message)).toBe(0);
  });

  it.each([
    ['I am so frustrated with this airline', 0.5],
    ['this whole thing with the bill is just ridiculous to me', 0.5],
    ['worst hotel I have stayed in', 0.5],
    ['This is the third time I write about the same bill', 0.4],
    ['it still does not work', 0.2],
    ['for the last time, I have no serial number', 0.4],
    ['I already told you my booking code', 0.4],
    ['the router crashed again', 0.2],
    ['I have been waiting for two weeks', 0.3],
    ['nobody has replied', 0.3],
    ['what the hell', 0.65],
    ['f*** this', 0.5],
    ['I will take my business elsewhere', 0.4],
    ['never flying with you', 0.4],
    ['I am switching to another provider', 0.4],
    ['can you fix this now', 0.3],
    ['thanks for nothing', 0.65],
    ['WHERE IS MY MONEY', 0.3],
    ['where is my money??', 0.2],
  ])('hears "%s" at %d', (message, expected) => {
    expect(of(message)).toBeCloseTo(expected, 3);
  });

  it.each([
    'seriously?',
    'unbelievable',
    'great, another form, love it',
    "I have to say I'm rather disappointed",
    'with respect, this is the fourth time',
    "I'd hoped for better, to be frank, I expected more from you",
    'I hate to be a nuisance but I have been passed around four departments',
    "I don't wish to be difficult, but six weeks is a very long time to be without a phone",
    'I am at the end of my tether',
    'this is exhausting',
    'nobody listens, you just copy and paste',
    'what part of NO do you not understand??',
  ])('takes "%s" for frustrated', (message) => {
    expect(of(message)).toBeGreaterThanOrEqual(0.5);
  });

  it('combines kinds as independent evidence', () => {
    // says so 0.5, swears 0.5, curt 0.3, `!!` 0.2: 1 − 0.5 × 0.5 × 0.7 × 0.8
    expect(of('this is fucking ridiculous!!')).toBeCloseTo(0.86, 3);
  });

  it('counts a second finding of a kind half', () => {
    // 1 − 0.5 × 0.75
    expect(of('what I was told about my bill is ridiculous and absurd')).toBeCloseTo(0.625, 3);
  });

  it('hears repetition of an earlier message', () => {
    expect(of('where is my parcel', true)).toBeCloseTo(0.35, 3);
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
