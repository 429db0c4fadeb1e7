import type { Shot } from './grid.ts';

interface Estimate {
  readonly kind: string;
  readonly low?: number;
  readonly high?: number;
}

/** Ends are compared with the truth up to rounding. */
const ROUNDING = 1e-12;

/** Undefined where the method gives no interval: that neither holds the truth nor misses it. */
export function shotOf({ low, high }: Estimate, truth: number): Shot | undefined {
  if (low === undefined || high === undefined) return undefined;
  return { covered: low <= truth + ROUNDING && truth <= high + ROUNDING, width: high - low };
}
