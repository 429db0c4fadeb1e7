import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import * as answering from './acts/answering.ts';
import * as asking from './acts/asking-for-human.ts';
import * as background from './acts/background.ts';
import * as frames from './acts/frames.ts';
import * as details from './acts/giving.ts';
import * as giving from './acts/giving-up.ts';
import * as greeting from './acts/greeting.ts';
import * as insisting from './acts/insisting.ts';
import * as objecting from './acts/objecting.ts';
import * as thanking from './acts/thanking.ts';
import { BANKS, SPOKEN_INTENTS } from './banks.ts';
import { inEachManner } from './manner.ts';
import { HOSTILE_WORDS, MOODS } from './moods/moods.ts';
import { speak } from './speak.ts';
import type { Act, Details, Speech } from './speech.ts';

/** All but `gives`, which is of something that was asked for (gives.test.ts). */
const ACTS: readonly Act[] = [
  ...(['greets', 'states', 'stalls', 'clarifies', 'insists', 'objects', 'asks_for_human', 'declines_human', 'thanks', 'declines_more', 'says_bye'] as const),
  'gives_up',
];
const STYLES = ['says', 'curt', 'sarcastic', 'polite', 'silent'] as const;
const REGISTERS = ['formal', 'plain', 'casual'] as const;
const DETAILS: Details = { order: 'NF-20441', amount: '$129.00', date: 'May 3', product: 'headset', name: 'Ann Lee' };
const PLAIN_SPEECH: Speech = {
  ...{ act: 'states', intent: 'refund_request', shown: 0, style: 'says', register: 'plain', verbosity: 0.5, clarity: 0.8, typos: 0 },
  ...{ details: DETAILS, toldBefore: false },
};

const drawsOf = (seed: string): (() => number) => seedrandom.tychei(seed);

const someDetails = fc.record(
  { order: fc.constant('4471'), amount: fc.constant('$5'), date: fc.constant('May 3'), product: fc.constant('hub'), name: fc.constant('Bo') },
  { requiredKeys: [] },
);
const level = fc.double({ min: 0, max: 1, noNaN: true });
const someSpeech = fc.record(
  {
    ...{
      act: fc.constantFrom(...ACTS),
      intent: fc.constantFrom(...SPOKEN_INTENTS),
      style: fc.constantFrom(...STYLES),
      register: fc.constantFrom(...REGISTERS),
    },
    ...{ shown: level, verbosity: level, clarity: level, typos: fc.oneof(fc.constant(0), level), details: someDetails },
    ...{ toldBefore: fc.boolean(), also: fc.constantFrom(...SPOKEN_INTENTS) },
  },
  { requiredKeys: ['act', 'intent', 'style', 'register', 'shown', 'verbosity', 'clarity', 'typos', 'details', 'toldBefore'] },
);

function expectSound(text: string): void {
  expect(text).not.toBe('');
  expect(text.length).toBeLessThan(600);
  expect(text).not.toMatch(/[{}]|undefined|NaN| {2}|^ | $/);
}

describe('speak', () => {
  it('says the same for equal speech and equal draws', () => {
    fc.assert(fc.property(someSpeech, fc.string(), (speech, seed) => speak(speech, drawsOf(seed)) === speak(structuredClone(speech), drawsOf(seed))));
  });

  it('always says something, of bearable length and without gaps', () => {
    fc.assert(
      fc.property(someSpeech, fc.string(), (speech, seed) => expectSound(speak(speech, drawsOf(seed)))),
      { numRuns: 5000 },
    );
  });

  it('has words for every intent, act, style and register, with all details and with none', () => {
    const draw = drawsOf('grid');
    for (const intent of SPOKEN_INTENTS)
      for (const act of ACTS)
        for (const style of STYLES)
          for (const register of REGISTERS)
            for (const details of [DETAILS, {}]) {
              expectSound(speak({ ...PLAIN_SPEECH, intent, act, style, register, details, shown: draw(), verbosity: draw(), clarity: draw() }, draw));
            }
  });

  it('puts no name where a value is missing', () => {
    for (const key of Object.keys(DETAILS) as (keyof Details)[]) {
      const draw = drawsOf(key);
      const details = { [key]: DETAILS[key] };
      for (const intent of SPOKEN_INTENTS)
        for (const act of ACTS) expectSound(speak({ ...PLAIN_SPEECH, act, intent, details, clarity: 1, verbosity: draw() }, draw));
    }
  });

  it('makes no slip at a rate of 0: every word is one of the banks or of the details', () => {
    const known = wordsOfAll([BANKS, MOODS, answering, asking, background, details, frames, giving, greeting, insisting, objecting, thanking, DETAILS]);
    const draw = drawsOf('slips');
    for (const intent of SPOKEN_INTENTS)
      for (const act of ACTS)
        for (const register of REGISTERS) {
          const text = speak({ ...PLAIN_SPEECH, act, intent, register, shown: draw(), verbosity: draw(), clarity: draw() }, draw);
          expect(wordsOf(text).filter((word) => !known.has(word))).toEqual([]);
        }
  });

  it('writes formally with a capital first and a mark last', () => {
    const draw = drawsOf('formal');
    for (const act of ACTS)
      for (let count = 0; count < 200; count += 1) expect(speak({ ...PLAIN_SPEECH, act, register: 'formal' }, draw)).toMatch(/^[A-Z$].*[.?!]$/);
  });

  it('never tells ten thousand conversations of one persona alike', () => {
    const persona: Speech = { ...PLAIN_SPEECH, intent: 'order_status', register: 'casual', verbosity: 0.4, typos: 0.04, shown: 0.4 };
    const told = new Set<string>();
    for (let trial = 0; trial < 10_000; trial += 1) {
      const draw = drawsOf(`persona/${trial}`);
      const details = { order: String(10_000 + Math.floor(draw() * 90_000)), product: 'headset' };
      const acts: readonly Act[] = ['states', 'clarifies', 'insists', 'objects', 'insists', 'gives_up'].slice(0, 3 + Math.floor(draw() * 4)) as Act[];
      told.add(acts.map((act) => speak({ ...persona, act, details }, draw)).join('\n'));
    }
    expect(told.size).toBe(10_000);
  });

  it('writes longer messages the wordier the customer is, whatever the act', () => {
    for (const act of ACTS) {
      const lengths = [0, 0.25, 0.5, 0.75, 1].map((verbosity) => meanLength({ ...PLAIN_SPEECH, act, verbosity }));
      expect(lengths, act).toEqual([...lengths].sort((one, other) => one - other));
    }
  });

  it('writes less the more frustration shows in a curt customer', () => {
    const lengths = [0, 0.5, 1].map((shown) => meanLength({ ...PLAIN_SPEECH, style: 'curt', verbosity: 0.9, shown }));
    expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
  });

  it.each(['polite', 'silent'] as const)('keeps hostile words from %s customers', (style) => {
    expect(hostileShare(style, 1)).toBe(0);
  });

  it.each(['says', 'curt', 'sarcastic'] as const)('lets hostile words slip from %s customers only when much shows', (style) => {
    expect(hostileShare(style, 0)).toBe(0);
    expect(hostileShare(style, 1)).toBeGreaterThan(0.05);
  });

  it('names the values that an exact customer has and a vague one leaves out', () => {
    const named = (clarity: number): number => shareOf({ ...PLAIN_SPEECH, clarity }, (text) => /NF-20441|\$129|May 3|headset/.test(text));
    expect(named(0)).toBe(0);
    expect(named(1)).toBeGreaterThan(0.5);
  });

  it('brings up the second issue', () => {
    const rain = shareOf({ ...PLAIN_SPEECH, act: 'insists', also: 'gift_card' }, (text) => /gift|code|vouch/i.test(text));
    expect(rain).toBeGreaterThan(0.95);
  });

  it('refuses an intent that has no bank', () => {
    expect(() => speak({ ...PLAIN_SPEECH, intent: 'unheard_of' }, drawsOf('x'))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: No bank of utterances is written for the intent "unheard_of".]`,
    );
  });

  it('keeps to the same words for a seed', () => {
    const draw = drawsOf('golden');
    const said = REGISTERS.flatMap((register) => ACTS.map((act) => speak({ ...PLAIN_SPEECH, act, register, shown: 0.5, typos: 0.05 }, draw)));
    expect(said).toMatchInlineSnapshot(`
      [
        "Hello. This is about the refund for my order.",
        "Good evening. I was hoping to return the headset for a refund. This is reeally annoying.",
        "One moment please, I have to look for it.",
        "I want help for my headset, the one I bought last.",
        "Not solved. No refund for order NF-20441. I am very disappointeed in how this goes.",
        "but it is important.",
        "Let me speak with a real person who can look into my account.",
        "No need.",
        "All right.",
        "No, nothing else for today, thank you.",
        "Thank you so mucch for your help.",
        "This iss pointless.",
        "Hello",
        "i need to return the headset forr a refund. This is really annoying",
        "One moment please, I have to look for it",
        "The last thing I ordered.",
        "No result. Order NF-20441, the headset.",
        "I have the receipt here. But it is within thirty days. Very disappointed.",
        "I am fed up. Real person?",
        "No,here please. May I get refund?",
        "Ok",
        "No, I am fine,thank you.",
        "Thanks again for your time, and have a great day.",
        "Tyis was a complete waste of myy time and I will not come back.",
        "hi",
        "i just want to have $129.00 returned to my card",
        "give me a minute, i have it in a mail somewhere",
        "can you refund me? getting angry here",
        "you answered another question than the one i asked,this has taken far too much of my time",
        "ii do not atree with tht",
        "i am fed up. please let me talk to somebody",
        "rather not i need to return headset for refund",
        "yess thannk you forr your support",
        "nothing else thank you have a nice day",
        "thank you very much for your support have a nice day",
        "i give up",
      ]
    `);
  });
});

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z']+/g) ?? [];
}

/** The words of all phrases at any depth, as each manner writes them. */
function wordsOfAll(phrases: unknown): ReadonlySet<string> {
  if (typeof phrases === 'string') return new Set(inEachManner(phrases).flatMap(wordsOf));
  return new Set(Object.values(phrases as object).flatMap((inner) => [...wordsOfAll(inner)]));
}

function meanLength(speech: Speech): number {
  const draw = drawsOf('length');
  let sum = 0;
  for (let count = 0; count < 2000; count += 1) sum += speak({ ...speech, intent: SPOKEN_INTENTS[count % SPOKEN_INTENTS.length] ?? '' }, draw).length;
  return sum / 2000;
}

function shareOf(speech: Speech, holds: (text: string) => boolean): number {
  const draw = drawsOf('share');
  let held = 0;
  for (let count = 0; count < 1000; count += 1) held += holds(speak(speech, draw)) ? 1 : 0;
  return held / 1000;
}

/** Share of messages, over all acts and intents, with a word that only angry customers use. */
function hostileShare(style: Speech['style'], shown: number): number {
  const draw = drawsOf(style);
  const hostile = new RegExp(`\\b(${HOSTILE_WORDS.join('|')})\\b`, 'i');
  const texts = ACTS.flatMap((act) =>
    SPOKEN_INTENTS.flatMap((intent) => Array.from({ length: 10 }, () => speak({ ...PLAIN_SPEECH, act, intent, style, shown }, draw))),
  );
  return texts.filter((text) => hostile.test(text)).length / texts.length;
}
