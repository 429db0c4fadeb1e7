import { type FamilyCount, mergeFamilies, proportion } from './family-count.ts';
import { sum } from './sum.ts';

/** A part of the traffic: what share of all contacts it is, and what is known of the event's rate in it. */
export type TrafficCell =
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
      readonly families: readonly FamilyCount[];
      /** Cells of one group are expected to have similar rates (the customer's need, say); by default all are one group. */
      readonly group?: string;
    };

/** A cell that scenarios speak for. */
export interface ScoredCell {
  readonly share: number;
  readonly group: string;
  readonly families: readonly FamilyCount[];
  readonly total: number;
  /** Rate of the event among its scenarios, 0–1. */
  readonly rate: number;
}

/** Traffic as far as scenarios speak for it, and the share for which they do not. */
export interface Coverage {
  readonly scored: readonly ScoredCell[];
  /** Share of contacts in cells without scenarios, or in no cell at all. */
  readonly uncovered: number;
}

/** Shares are written by hand and add up to 1 only within this. */
const SHARE_ROUNDING = 1e-6;

/** @throws RangeError when a share is out of range, the shares exceed 1, or a count is impossible */
export function coverage(cells: readonly TrafficCell[]): Coverage {
  for (const { share } of cells) if (!(share >= 0 && share <= 1)) throw new RangeError(`a share must lie between 0 and 1, and is ${share}`);
  const all = sum(cells.map((cell) => cell.share));
  if (all > 1 + SHARE_ROUNDING) throw new RangeError(`the shares must not exceed 1, and add up to ${all}`);
  const sampled = cells.flatMap((cell) => ('families' in cell && cell.share > 0 ? [{ ...cell, families: mergeFamilies(cell.families) }] : []));
  const empty = sum(sampled.filter((cell) => cell.families.length === 0).map((cell) => cell.share));
  const outside = 1 - all > SHARE_ROUNDING ? 1 - all : 0;
  return { scored: sampled.filter((cell) => cell.families.length > 0).map(scoredCell), uncovered: empty + outside };
}

function scoredCell({ share, group = '', families }: { share: number; group?: string; families: readonly FamilyCount[] }): ScoredCell {
  const total = sum(families.map((family) => family.total));
  return { share, group, families, total, rate: proportion(sum(families.map((family) => family.hits)), total) };
}
