import { sum } from './sum.ts';

/** What the scenarios of one family did; both counts may be fractional, as trials are averaged to a scenario. */
export interface FamilyCount {
  readonly family: string;
  /** Scenarios in which the event happened, 0 to `total`. */
  readonly hits: number;
  /** Scenarios scored. */
  readonly total: number;
  /** What a scenario of this family weighs beside those of others; 1 where absent. Counts are weighted already. */
  readonly weight?: number;
}

/** Fewer clusters than this give no usable estimate of the spread between clusters. */
export const LEAST_FAMILIES = 5;
export const TOO_FEW_FAMILIES = 'under five families';

/** Averages of trials carry rounding; closer to 0 or 1 than this is 0 or 1. */
const ROUNDING = 1e-9;

/**
 * Joins the counts of each family and leaves out families without a scored scenario.
 * @throws RangeError when a count is negative, not finite, or has more hits than scenarios
 */
export function mergeFamilies(counts: readonly FamilyCount[]): Required<FamilyCount>[] {
  const byFamily = new Map<string, FamilyCount[]>();
  for (const count of counts) {
    refuseImpossible(count);
    const parts = byFamily.get(count.family);
    if (parts) parts.push(count);
    else if (count.total > 0) byFamily.set(count.family, [count]);
  }
  return [...byFamily].map(([family, parts]) => {
    const total = sum(parts.map((part) => part.total));
    return { family, hits: sum(parts.map((part) => part.hits)), total, weight: sum(parts.map((part) => (part.weight ?? 1) * part.total)) / total };
  });
}

function refuseImpossible({ family, hits, total }: FamilyCount): void {
  if (!Number.isFinite(total) || total < 0) throw new RangeError(`family \`${family}\`: the total must be 0 or more, and is ${total}`);
  if (!(hits >= 0 && hits <= total * (1 + ROUNDING))) throw new RangeError(`family \`${family}\`: hits must lie between 0 and ${total}, and are ${hits}`);
}

/** `hits` as a share of `total`, exactly 0 or 1 where only rounding keeps it away. */
export function proportion(hits: number, total: number): number {
  const p = hits / total;
  if (p < ROUNDING) return 0;
  return p > 1 - ROUNDING ? 1 : p;
}
