import seedrandom from 'seedrandom';

/** Uniform on 0–1, 1 excluded. */
export type Random = () => number;

/** The stream of one grid cell: adjacent addresses give unrelated streams under `tychei`. */
export function stream(...address: readonly (string | number)[]): Random {
  return seedrandom.tychei(address.join('/'));
}

/** Whole number from `least` to `most`. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
