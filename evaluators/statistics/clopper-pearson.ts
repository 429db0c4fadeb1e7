import { binomialAtMost } from './binomial.ts';
import type { Interval } from './wilson.ts';

const STEPS = 60;

/**
 * Clopper–Pearson interval: exact for independent trials, at the price of width. What attains a limit at all ("0 misses
 * in 40") is read from it; scenarios that share families are not independent.
 *
 * @param hits - whole number, 0 to n
 * @param n - trials, whole; 0 gives 0 to 1
 * @param level - confidence, between 0 and 1
 * @throws RangeError when a count or the level is out of range
 * @see Clopper & Pearson (1934), Biometrika 26
 */
export function clopperPearson(hits: number, n: number, level = 0.95): Interval {
  const isPossible = Number.isInteger(hits) && Number.isInteger(n) && hits >= 0 && hits <= n;
  if (!isPossible) throw new RangeError(`hits must be whole and lie between 0 and n, and are ${hits} of ${n}`);
  if (!(level > 0 && level < 1)) throw new RangeError(`the level must lie between 0 and 1, and is ${level}`);
  const tail = (1 - level) / 2;
  return {
    low: hits === 0 ? 0 : 1 - firstBelow(tail, (q) => binomialAtMost(n - hits, n, q)),
    high: hits === n ? 1 : firstBelow(tail, (p) => binomialAtMost(hits, n, p)),
  };
}

/** Where a falling function of a chance first meets `tail`, by bisection. */
function firstBelow(tail: number, falling: (p: number) => number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (falling(middle) > tail) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
