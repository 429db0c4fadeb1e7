import { degreesOfFreedom } from './degrees-of-freedom.ts';
import type { FamilyCount } from './family-count.ts';
import { sum } from './sum.ts';

/** A part of the traffic: what share of all contacts it is, and what is known of the event's rate in it. */
export type TrafficCell<Family = FamilyCount> =
  | {
      /** Share of all contacts, 0–1. */
      readonly share: number;
      /** By definition the event cannot happen here (no customer is trapped who needs no human). */
      readonly known: 0;
    }
  | {
      /** Share of all contacts, 0–1. */
      readonly share: number;
      /** Scenarios of this cell; without any the cell is uncovered. */
      readonly families: readonly Family[];
      /** Cells of one group are expected to have similar rates (the customer's need, say); by default all are one group. */
      readonly group?: string;
    };

/** What the scenarios of one family add up to in one cell. */
export interface CellFamily {
  readonly family: string;
  /** Σ of the value over the scenarios: of hits, or of A's hits less B's. */
  readonly sum: number;
  /** Σ of its square; of a hit that is the hit itself. */
  readonly squares: number;
  /** Σ of its third power. */
  readonly cubes: number;
  /** Scenarios, above 0; may be fractional. */
  readonly total: number;
  /** What a scenario of this family weighs beside those of others. */
  readonly weight: number;
}

/** A cell that scenarios speak for. */
export interface ScoredCell {
  readonly share: number;
  readonly group: string;
  readonly families: readonly CellFamily[];
  readonly total: number;
  /** Σsum / Σtotal. */
  readonly mean: number;
}

/** Traffic as far as scenarios speak for it, and the share for which they do not. */
export interface Coverage {
  readonly scored: readonly ScoredCell[];
  /** Share of contacts in cells without scenarios, or in no cell at all. */
  readonly uncovered: number;
  /** The same by what is known of it: each cell without scenarios, and what is in no cell, which has no group. */
  readonly gaps: readonly { readonly share: number; readonly group?: string }[];
}

/** Shares are written by hand and add up to 1 only within this. */
const SHARE_ROUNDING = 1e-6;

/**
 * @param merge - joins what is known of each family in a cell, and leaves out families without scenarios
 * @throws RangeError when a share is out of range, the shares exceed 1, or a count is impossible
 */
export function coverage<Family>(cells: readonly TrafficCell<Family>[], merge: (families: readonly Family[]) => readonly CellFamily[]): Coverage {
  for (const { share } of cells) if (!(share >= 0 && share <= 1)) throw new RangeError(`a share must lie between 0 and 1, and is ${share}`);
  const all = sum(cells.map((cell) => cell.share));
  if (all > 1 + SHARE_ROUNDING) throw new RangeError(`the shares must not exceed 1, and add up to ${all}`);
  const sampled = cells.flatMap((cell) => ('families' in cell && cell.share > 0 ? [{ ...cell, families: merge(cell.families) }] : []));
  const open = sampled.filter((cell) => cell.families.length === 0);
  const outside = 1 - all > SHARE_ROUNDING ? 1 - all : 0;
  return {
    scored: sampled.filter((cell) => cell.families.length > 0).map(scoredCell),
    uncovered: sum(open.map((cell) => cell.share)) + outside,
    gaps: [...open.map(({ share, group }) => ({ share, ...(group === undefined ? {} : { group }) })), ...(outside > 0 ? [{ share: outside }] : [])],
  };
}

function scoredCell({ share, group = '', families }: { share: number; group?: string; families: readonly CellFamily[] }): ScoredCell {
  const total = sum(families.map((family) => family.total));
  return { share, group, families, total, mean: sum(families.map((family) => family.sum)) / total };
}

/** Different families in all cells. */
export function familiesIn(cells: readonly ScoredCell[]): number {
  return new Set(cells.flatMap((cell) => cell.families.map((family) => family.family))).size;
}

/** Degrees of freedom of a variance between all families; one that speaks for several cells has the weight of the most. */
export function degreesIn(cells: readonly ScoredCell[]): number {
  const weights = new Map<string, number>();
  for (const { families } of cells) for (const { family, weight } of families) weights.set(family, Math.max(weight, weights.get(family) ?? 0));
  return degreesOfFreedom([...weights.values()]);
}
