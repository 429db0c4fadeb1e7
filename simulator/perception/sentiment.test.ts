import { describe, expect, it } from 'vitest';
import { type Mood, sentimentOf } from './sentiment.ts';
import { readText } from './text.ts';

const CALM: Mood = { frustration: 0, asksForPerson: false, curtHostile: false, sarcastic: false };
const of = (message: string, mood: Partial<Mood> = {}) => sentimentOf(readText(message), { ...CALM, ...mood });

describe('sentimentOf', () => {
  it.each(['refund please', 'you charged me twice', 'cancel my subscription', 'I want to change my seat', 'yes', 'where is gate 4', 'no that’s all', ''])(
    'is 0 for "%s"',
    (message) => {
      expect(of(message)).toBe(0);
    },
  );

  it.each([
    'thank you so much, that fixed it',
    'The room was lovely',
    'no thanks',
    'great, that works',
    'you are a legend 👍',
    'excellent service, very friendly',
  ])('is at least 0.4 for "%s"', (message) => {
    expect(of(message)).toBeGreaterThanOrEqual(0.4);
  });

  it.each([
    'worst airline ever',
    'this is not good at all',
    "I don't think that's a good solution",
    'I am very disappointed',
    'the food was awful and the staff rude',
    'not happy',
    '😡',
  ])('is at most −0.3 for "%s"', (message) => {
    expect(of(message)).toBeLessThanOrEqual(-0.3);
  });

  it.each(['my screen is cracked', 'I lost my card', 'the parcel arrived damaged', 'not bad', 'no problem'])('stays within ±0.3 for "%s"', (message) => {
    expect(Math.abs(of(message))).toBeLessThan(0.3);
  });

  it.each([
    "I'm afraid I don't have the number",
    'I am afraid that is not my order',
    'My user ID is omar_1, but I’m afraid I don’t have it with me',
    'I apologize for the inconvenience',
    'Sorry for the confusion.',
    'My apologies for any trouble',
  ])('takes "%s" for courtesy', (message) => {
    expect(of(message)).toBeGreaterThan(-0.3);
  });

  it.each(['I am afraid of your dogs', 'You should be sorry for this mess', 'You should apologize for the inconvenience'])(
    'takes "%s" for no courtesy',
    (message) => {
      expect(of(message)).toBeLessThan(-0.2);
    },
  );

  it.each([
    'I made a mistake when booking, can I cancel it?',
    'I am sick and unable to travel',
    'I miss my connection by ten minutes, what are my options',
    'the app shows an error and my withdrawal was declined',
    'I lost my card and my phone was stolen',
    'I want to dispute a payment',
    'my father died last week and I need to close his account',
    'the card was damaged, broken and rejected',
    'it stopped working for no good reason',
  ])('is no worse than neutral for "%s"', (message) => {
    expect(of(message)).toBeGreaterThanOrEqual(0);
  });

  it.each(['no, have a good day', 'nothing else, have a great day', 'nope, all good', 'no, good bye'])('takes "%s" for a friendly close', (message) => {
    expect(of(message)).toBeGreaterThanOrEqual(0);
  });

  it('normalises the sum of valences as VADER does', () => {
    // "awful" −3: −3 / √(9 + 15)
    expect(of('awful')).toBeCloseTo(-0.612, 3);
    // "very" strengthens by a quarter: −3.75 / √(14.0625 + 15)
    expect(of('very awful')).toBeCloseTo(-0.696, 3);
    // negated: 3 × −0.74 = −2.22 / √(4.9284 + 15)
    expect(of('not lovely')).toBeCloseTo(-0.497, 3);
  });

  it('weighs what follows "but" more than what stands before it', () => {
    expect(of('the room was lovely but the service was awful')).toBeLessThan(0);
    expect(of('the service was awful but the room was lovely')).toBeGreaterThan(0);
  });

  it('is never above 0 for who asks for a person', () => {
    expect(of('great, let me talk to a human', { asksForPerson: true })).toBe(0);
  });

  it('is at most −0.4 for a hostile reply and for sarcasm', () => {
    expect(of('whatever', { curtHostile: true })).toBe(-0.4);
    expect(of('great, just great', { sarcastic: true })).toBeLessThanOrEqual(-0.4);
  });

  it('falls with frustration', () => {
    const scores = [0, 0.25, 0.5, 1].map((frustration) => of('it is the same bill', { frustration }));
    expect(scores).toEqual([0, -0.2, -0.4, -0.8]);
  });
});
