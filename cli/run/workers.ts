import { availableParallelism } from 'node:os';
import { InvalidArgumentError } from 'commander';

/** More threads than this help on no machine, and each costs memory. */
const MOST = 256;

/** How many threads play: a number, or `auto` for as many as there are cores. */
export function workersOf(text: string): number {
  if (text === 'auto') return availableParallelism();
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > MOST) throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST}, or \`auto\`.`);
  return value;
}
