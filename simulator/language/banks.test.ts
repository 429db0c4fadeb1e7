import { describe, expect, it } from 'vitest';
import { BANKS, bankOf, SPOKEN_INTENTS } from './banks.ts';
import { HOSTILE_WORDS } from './moods/moods.ts';
import type { PhraseList } from './phrase-list.ts';
import { AGENT_BANKS } from './replies.ts';

describe('banks', () => {
  it('cover 32 intents and what is off topic', () => {
    expect(SPOKEN_INTENTS).toHaveLength(33);
    expect(SPOKEN_INTENTS).toContain('off_topic');
    expect(Object.keys(AGENT_BANKS).toSorted()).toEqual(SPOKEN_INTENTS.toSorted());
  });

  it.each(SPOKEN_INTENTS)('%s opens in at least eight ways of each kind, and never twice the same', (intent) => {
    const bank = BANKS[intent];
    for (const part of [bank?.does, bank?.says, bank?.bits, bank?.reasons, bank?.answers, bank?.insists, bank?.objects]) {
      expect(part?.length).toBeGreaterThanOrEqual(8);
      expect(new Set(part?.map(unweighted)).size).toBe(part?.length);
    }
  });

  it.each(SPOKEN_INTENTS)('%s has something to say for those who name nothing', (intent) => {
    for (const [part, { sayable }] of Object.entries(bankOf(intent)) as [string, PhraseList][]) expect(sayable[0]?.length, part).toBeGreaterThan(1);
    // Three reasons, up to three places apart, must not meet.
    expect(bankOf(intent).reasons.sayable[0]?.length).toBeGreaterThanOrEqual(7);
  });

  it('hold no hostile word', () => {
    const hostile = new RegExp(`\\b(${HOSTILE_WORDS.join('|')})\\b`, 'i');
    expect(
      Object.values(BANKS).flatMap((bank) =>
        Object.values(bank)
          .flat()
          .filter((phrase) => hostile.test(phrase)),
      ),
    ).toEqual([]);
  });

  it('are written as they are compiled: one space, no full stop, a mark only at the end', () => {
    const odd = Object.values(BANKS).flatMap((bank) =>
      Object.values(bank)
        .flat()
        .map(unweighted)
        .filter((phrase) => /\s{2}|^\s|\s$|[.;*]|[?!]./.test(phrase)),
    );
    expect(odd).toEqual([]);
  });
});

/** A phrase without how often it is in its list. */
function unweighted(phrase: string): string {
  return phrase.replace(/ \*\d+$/, '');
}
