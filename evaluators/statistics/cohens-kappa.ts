import { groupBy } from '../../core/group.ts';
import { clusteredMean } from './clustered-mean.ts';
import { TOO_FEW_FAMILIES } from './family-count.ts';
import { sum } from './sum.ts';

/** The verdicts of two labellers on one scenario. */
export interface Verdicts {
  readonly family: string;
  readonly first: string;
  readonly second: string;
}

/** Agreement of two labellers beyond chance, −1 to 1. */
export type KappaEstimate =
  /** `agreement`: share of equal verdicts, 0–1; null where nothing was labelled twice. */
  | { readonly kind: 'undefined'; readonly n: number; readonly agreement: number | null; readonly why: 'nothing labelled twice' | 'one category only' }
  | {
      readonly kind: 'point';
      readonly n: number;
      readonly agreement: number;
      readonly kappa: number;
      readonly why: 'no verdict out of line' | typeof TOO_FEW_FAMILIES;
    }
  | { readonly kind: 'interval'; readonly n: number; readonly agreement: number; readonly kappa: number; readonly low: number; readonly high: number };

/** Agreement or influence closer to its end than this is rounding. */
const ROUNDING = 1e-12;

/**
 * Cohen's κ with a 95 % interval. Labellers err on the stories of one family alike, so κ is linearised, which gives each
 * scenario a value whose mean is κ, and the interval is that of a clustered mean; for scenarios that are families of their
 * own its variance is the large-sample one. Undefined where both labellers used one and the same category throughout
 * (chance agreement is 1); without an interval under five families, or where no verdict moves κ, as with full agreement.
 *
 * @see Cohen (1960), Educational and Psychological Measurement 20; Fleiss, Cohen & Everitt (1969), Psychological
 * Bulletin 72, equation 13 (variance); Woodruff (1971), JASA 66 (linearisation)
 */
export function cohensKappa(pairs: readonly Verdicts[]): KappaEstimate {
  const n = pairs.length;
  if (n === 0) return { kind: 'undefined', n, agreement: null, why: 'nothing labelled twice' };
  const [row, column] = [sharesOf(pairs.map(({ first }) => first)), sharesOf(pairs.map(({ second }) => second))];
  const agreement = pairs.filter(({ first, second }) => first === second).length / n;
  const chance = sum([...row].map(([category, share]) => share * (column.get(category) ?? 0)));
  if (1 - chance < ROUNDING) return { kind: 'undefined', n, agreement, why: 'one category only' };
  const kappa = (agreement - chance) / (1 - chance);
  const found = clusteredMean(
    pairs.map(({ family, first, second }) => {
      const byChance = ((column.get(first) ?? 0) + (row.get(second) ?? 0) - 2 * chance) * (1 - kappa);
      const moves = ((first === second ? 1 : 0) - agreement - byChance) / (1 - chance);
      return { family, values: [Math.abs(moves) < ROUNDING ? kappa : kappa + moves] };
    }),
  );
  if (found.kind !== 'interval') {
    const why = found.kind === 'point' && found.why === TOO_FEW_FAMILIES ? TOO_FEW_FAMILIES : 'no verdict out of line';
    return { kind: 'point', n, agreement, kappa, why };
  }
  return { kind: 'interval', n, agreement, kappa, low: Math.max(-1, Math.min(kappa, found.low)), high: Math.min(1, Math.max(kappa, found.high)) };
}

/** Share of each category among the verdicts of one labeller. */
function sharesOf(verdicts: readonly string[]): ReadonlyMap<string, number> {
  const groups = groupBy(verdicts, (verdict) => verdict);
  return new Map([...groups].map(([category, some]) => [category, some.length / verdicts.length]));
}
