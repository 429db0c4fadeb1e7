import type { ProjectedProportion } from './statistics/projected-proportion.ts';
import { scenariosNeeded } from './statistics/scenarios-needed.ts';

/** Typical of a well-designed system; above 20 % the agent's scope is wrong. */
export const BAND = { low: 0.05, high: 0.15, scope: 0.2 } as const;

/** Where the projected rate lies, as far as the evidence tells. */
export type BandVerdict =
  | { readonly verdict: 'inside' | 'below' | 'above' | 'out_of_scope' }
  /** `scenarios`: how large a suite of the same make would settle it; absent where more of the same cannot, or no interval exists. */
  | { readonly verdict: 'cannot_tell'; readonly scenarios?: number };

/** Only a projected rate has a verdict, and only where its whole interval lies on one side of each edge. */
export function judgeRate(rate: ProjectedProportion): BandVerdict {
  if (rate.kind !== 'interval') return { verdict: 'cannot_tell' };
  const { low, high } = rate;
  if (low > BAND.scope) return { verdict: 'out_of_scope' };
  if (low > BAND.high) return { verdict: 'above' };
  if (high < BAND.low) return { verdict: 'below' };
  if (low >= BAND.low && high <= BAND.high) return { verdict: 'inside' };
  const needed = scenariosNeeded(rate, [BAND.low, BAND.high]);
  return needed.kind === 'count' ? { verdict: 'cannot_tell', scenarios: needed.scenarios } : { verdict: 'cannot_tell' };
}
