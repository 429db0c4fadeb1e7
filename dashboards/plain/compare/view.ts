import type { Comparison } from '../../../evaluators/comparison/compare.ts';
import { safeLine } from '../safe-text.ts';

/** A comparison, and what the screen says of the runs behind it. */
export interface ComparisonView {
  readonly comparison: Comparison;
  readonly a: ComparedName;
  readonly b: ComparedName;
  /** Whether both policies are the same, byte for byte. */
  readonly isSamePolicy: boolean;
  readonly version: string;
  readonly suite: string;
  readonly seed: number;
  readonly isDemo: boolean;
  /** Whether both were played for this comparison. */
  readonly played: boolean;
  /** What has to be said of the runs, a sentence each. */
  readonly notes: readonly string[];
  /** Every flip, not the first ten. */
  readonly showAll: boolean;
  readonly trafficSource?: 'measured' | 'assumption';
}

interface ComparedName {
  readonly name: string;
  /** Folder of its run, as the user would type it. */
  readonly run: string;
}

/** What each side is called in a sentence: its name, unless both have the same. */
export function calledIn({ a, b }: ComparisonView): { readonly a: string; readonly b: string } {
  return a.name === b.name ? { a: 'A', b: 'B' } : { a: safeLine(a.name, 60), b: safeLine(b.name, 60) };
}
