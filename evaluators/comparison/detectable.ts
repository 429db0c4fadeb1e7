import { minimalDetectableEffect } from '../statistics/minimal-detectable-effect.ts';
import type { Measured } from './measured.ts';

/** How large a true difference must be to be seen in 80 of 100 such comparisons. */
export type Detectable =
  | {
      readonly kind: 'effect';
      /** 0–1, in the unit of the figure. */
      readonly effect: number;
    }
  /** Too few families: not even the largest possible difference would be seen. */
  | { readonly kind: 'unreachable' };

const POWER = 0.8;
export const ALPHA = 0.05;

/**
 * Simulated for the sign-flip test on families of these sizes, at the strictest step of Holm among so many tests, with the
 * upper 95 % bound of the share of customers that differ. Undefined where there is no simulation for the figure.
 */
export function detectable({ sums, discordance }: Measured, tests: number): Detectable | undefined {
  if (discordance === undefined || sums.length === 0) return undefined;
  const found = minimalDetectableEffect({
    familySizes: sums.map(({ total }) => total),
    discordance,
    alpha: ALPHA / tests,
    alternative: 'two-sided',
    power: POWER,
    seed: 'comparison',
  });
  return found.kind === 'effect' ? { kind: 'effect', effect: found.effect } : { kind: 'unreachable' };
}
