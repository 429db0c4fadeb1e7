import type { FamilySum } from '../statistics/clustered-effective-n.ts';

/** The figures that two variants are compared by. */
export type FigureName = 'trapped' | 'sent_for_nothing' | 'rate' | 'recall' | 'specificity' | 'precision' | 'decided_rightly' | 'startable' | 'golden_transfer';

/** How much more B has than A: B − A, in the unit of the figure. */
export type Difference =
  | { readonly kind: 'none' }
  | { readonly kind: 'point'; readonly estimate: number; readonly why: string }
  | {
      readonly kind: 'interval';
      readonly estimate: number;
      /** Ends of the 95 % interval. */
      readonly low: number;
      readonly high: number;
    };

/** One figure of two variants, measured on the same customers and not yet tested. */
export interface Measured {
  readonly figure: FigureName;
  /** `share` of the suite's customers, `contacts` (share of all contacts of the traffic), or a `score`; all 0–1. */
  readonly unit: 'share' | 'contacts' | 'score';
  /** Which way is good; `neither` is better where it depends. */
  readonly better: 'higher' | 'lower' | 'neither';
  /** What each variant has on the customers that count for both; null where there are none. */
  readonly a: number | null;
  readonly b: number | null;
  readonly difference: Difference;
  /** Customers who count under both variants (of a precision, under either): each trial of a persona, and one for any other scenario. */
  readonly customers: number;
  readonly families: number;
  /**
   * How many of these customers came out differently, each way, counted by heads and not by weight; where trials are of one customer
   * and differ, a part of one. Absent where the figure is no yes or no.
   */
  readonly discordant?: { readonly only_a: number; readonly only_b: number };
  /** Share of contacts for which no customer speaks: any difference is possible there, and the interval allows for it. */
  readonly uncovered?: number;
  /** B − A summed over each family that has any customer, by name of the family: what the test turns round. */
  readonly sums: readonly FamilySum[];
  /**
   * Upper bound of the share of customers that differ, 0–1, from which the detectable effect is simulated. Absent where
   * customers weigh differently, for which there is no such simulation.
   */
  readonly discordance?: number;
}
