import { InvalidArgumentError } from 'commander';

/** More conversations are not shared out exactly, and could not be played in a lifetime. */
export const MOST_CONVERSATIONS = 1_000_000_000_000;

/** A whole number of at least `least`. @param most by default the last up to which numbers are exact */
export function wholeNumber(least: number, most: number = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    const range = `at least ${least} and at most ${most.toLocaleString('en')}`;
    throw new InvalidArgumentError(`It must be a whole number of ${range}, written in digits alone, such as 1000.`);
  };
}

/** Gathers the values of a flag that may be repeated, or given with commas. */
export function several(text: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, ...text.split(',').filter((part) => part !== '')];
}
