import { sum } from './sum.ts';

/** The verdicts of two labellers on one scenario. */
export type Verdicts = readonly [first: string, second: string];

/** Agreement of two labellers beyond chance, −1 to 1. */
export type KappaEstimate =
  /** `agreement`: share of equal verdicts, 0–1; null where nothing was labelled twice. */
  | { readonly kind: 'undefined'; readonly n: number; readonly agreement: number | null; readonly why: 'nothing labelled twice' | 'one category only' }
  | { readonly kind: 'point'; readonly n: number; readonly agreement: number; readonly kappa: number; readonly why: 'no verdict out of line' }
  | { readonly kind: 'interval'; readonly n: number; readonly agreement: number; readonly kappa: number; readonly low: number; readonly high: number };

const NORMAL_95 = 1.959963984540054;
/** Agreement or a variance closer to its end than this is rounding. */
const ROUNDING = 1e-12;

/**
 * Cohen's κ with the large-sample 95 % interval. Undefined where both labellers used one and the same category throughout
 * (chance agreement is 1); without an interval where the large-sample variance is 0, as with full agreement.
 *
 * @see Cohen (1960), Educational and Psychological Measurement 20; Fleiss, Cohen & Everitt (1969), Psychological
 * Bulletin 72, equation 13 (variance)
 */
export function cohensKappa(pairs: readonly Verdicts[]): KappaEstimate {
  const n = pairs.length;
  if (n === 0) return { kind: 'undefined', n, agreement: null, why: 'nothing labelled twice' };
  const table = tableOf(pairs);
  const agreement = sum(table.shares.filter(({ row, column }) => row === column).map(({ share }) => share));
  const chance = sum(table.categories.map((category) => table.row(category) * table.column(category)));
  if (1 - chance < ROUNDING) return { kind: 'undefined', n, agreement, why: 'one category only' };
  const kappa = (agreement - chance) / (1 - chance);
  const variance = varianceOf(table, kappa, chance) / (n * (1 - chance) ** 2);
  if (variance < ROUNDING) return { kind: 'point', n, agreement, kappa, why: 'no verdict out of line' };
  const reach = NORMAL_95 * Math.sqrt(variance);
  return { kind: 'interval', n, agreement, kappa, low: Math.max(-1, kappa - reach), high: Math.min(1, kappa + reach) };
}

interface Table {
  readonly categories: readonly string[];
  readonly shares: readonly { readonly row: string; readonly column: string; readonly share: number }[];
  /** Share of the first labeller's verdicts, and of the second's. */
  readonly row: (category: string) => number;
  readonly column: (category: string) => number;
}

function tableOf(pairs: readonly Verdicts[]): Table {
  const categories = [...new Set(pairs.flat())];
  const shareOf = (matches: (pair: Verdicts) => boolean) => pairs.filter(matches).length / pairs.length;
  const [first, second] = ([0, 1] as const).map((rater) => new Map(categories.map((category) => [category, shareOf((pair) => pair[rater] === category)])));
  const shares = categories.flatMap((row) => categories.map((column) => ({ row, column, share: shareOf(([a, b]) => a === row && b === column) })));
  return { categories, shares, row: (category) => first?.get(category) ?? 0, column: (category) => second?.get(category) ?? 0 };
}

function varianceOf({ shares, row, column }: Table, kappa: number, chance: number): number {
  const terms = shares.map(({ row: i, column: j, share }) =>
    i === j ? share * (1 - (row(i) + column(i)) * (1 - kappa)) ** 2 : share * ((1 - kappa) * (column(i) + row(j))) ** 2,
  );
  return sum(terms) - (kappa - chance * (1 - kappa)) ** 2;
}
