import seedrandom from 'seedrandom';

/** Random signs, the same for the same seed: so many flips of so many families, flip by flip. */
export interface SignFlips {
  readonly flips: number;
  readonly families: number;
  /** Each −1 or 1. */
  readonly signs: Int8Array;
}

export function drawSignFlips(seed: string, flips: number, families: number): SignFlips {
  const random = seedrandom.tychei(`sign-flip/${seed}`);
  const signs = new Int8Array(flips * families);
  let bits = 0;
  for (let at = 0; at < signs.length; at += 1) {
    if (at % 32 === 0) bits = random.int32();
    signs[at] = bits & 1 ? 1 : -1;
    bits >>>= 1;
  }
  return { flips, families, signs };
}

/**
 * How many of the flips make Σ ± size reach `least`; with two sides also −`least`.
 * @param sizes - as many as the flips have families, or fewer
 */
export function countReaching({ flips, families, signs }: SignFlips, sizes: Float64Array, least: number, sides: 1 | 2): number {
  const isBoth = sides === 2;
  let count = 0;
  for (let flip = 0, from = 0; flip < flips; flip += 1, from += families) {
    let sum = 0;
    for (let family = 0; family < sizes.length; family += 1) sum += (signs[from + family] as number) * (sizes[family] as number);
    if (sum >= least || (isBoth && -sum >= least)) count += 1;
  }
  return count;
}
