import type { Phrase } from './phrase.ts';
import { compileList, type PhraseList, pick } from './phrase-list.ts';
import type { Voice } from './voice.ts';

/** Ways to say one thing, by length. */
export interface Tiers {
  readonly short: readonly string[];
  readonly medium: readonly string[];
  readonly long: readonly string[];
}

export type CompiledTiers = readonly [PhraseList, PhraseList, PhraseList];

/** How far the length of a single message strays from what is usual for this customer. */
const SPREAD = 0.8;
const MEDIUM_FROM = 0.4;
const LONG_FROM = 0.7;

export function compileTiers({ short, medium, long }: Tiers): CompiledTiers {
  return [compileList(short), compileList(medium), compileList(long)];
}

/** A phrase of about the length that this customer writes. */
export function pickTier(tiers: CompiledTiers, { wordy, filled, draw }: Voice): Phrase {
  const length = wordy + (draw() - 0.5) * SPREAD;
  return pick(length < MEDIUM_FROM ? tiers[0] : length < LONG_FROM ? tiers[1] : tiers[2], filled, draw);
}
