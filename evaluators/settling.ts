import { BAND } from './band.ts';
import type { Projection } from './projection.ts';

/** What would settle a verdict that says `cannot tell`, or why nothing of the kind would. */
export type Settling =
  /** A suite of the same make, so many times as large: more scenarios, in more families of the same size. */
  | { readonly is: 'larger'; readonly customers: number; readonly families: number }
  /** No scenario speaks for any part of the traffic. */
  | { readonly is: 'without_evidence' }
  | { readonly is: 'too_few_families'; readonly families: number }
  /** An edge lies within what the parts of the traffic without a scenario leave open. */
  | { readonly is: 'uncovered'; readonly uncovered: number }
  /** So near an edge that no suite of a size that anybody plays would tell. */
  | { readonly is: 'too_near'; readonly edge: number };

/** Undefined where the verdict is settled. */
export function settlingOf({ rate, verdict }: Pick<Projection, 'rate' | 'verdict'>): Settling | undefined {
  if (verdict.verdict !== 'cannot_tell') return undefined;
  if (rate.kind === 'none') return { is: 'without_evidence' };
  if (rate.kind === 'point') return { is: 'too_few_families', families: rate.families };
  const { scenarios } = verdict;
  if (scenarios !== undefined) return { is: 'larger', customers: scenarios, families: Math.ceil((rate.families * scenarios) / rate.n) };
  const { lowPoint, highPoint } = rate;
  const edges = [BAND.low, BAND.high];
  if (rate.uncovered > 0 && edges.some((edge) => edge >= lowPoint && edge <= highPoint)) return { is: 'uncovered', uncovered: rate.uncovered };
  const middle = (lowPoint + highPoint) / 2;
  return { is: 'too_near', edge: edges.reduce((nearest, edge) => (Math.abs(edge - middle) < Math.abs(nearest - middle) ? edge : nearest)) };
}
