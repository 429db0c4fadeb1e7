import type { Flip } from '../evaluators/comparison/flips.ts';
import { plural } from './plain/numbers.ts';

type Flipped = readonly Pick<Flip, 'trials' | 'of'>[];

/** Those of one scenario that went the same two ways are one flip. */
export function conversationsIn(flips: Flipped): number {
  return flips.reduce((sum, { trials }) => sum + trials.length, 0);
}

/** A customer who is played several times may come out differently in some trials, and in several ways. */
export function whoDiffers(flips: Flipped): string {
  const count = conversationsIn(flips);
  const who = flips.every(({ of }) => of === 1) ? 'customer' : 'conversation';
  return `${plural(count, who)} ${count === 1 ? 'comes' : 'come'} out differently`;
}
