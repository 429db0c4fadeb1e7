import { kish } from './kish.ts';

/**
 * Degrees of freedom of a variance between families of these weights: how many of them it really rests on, less one.
 * A variance adds up squares, so a family of twice the weight has four times the say in it (Satterthwaite's approximation for
 * families that spread alike): (Σw²)² / Σw⁴ − 1, which for equal weights is families − 1. At least 1.
 *
 * @param weights - what a scenario of each family weighs, above 0 and in any unit; how many scenarios a family has is no part of it
 * @see Satterthwaite, F. E. (1946), Biometrics Bulletin 2, 110–114
 */
export function degreesOfFreedom(weights: readonly number[]): number {
  return Math.max(1, kish(weights.map((weight) => weight * weight)) - 1);
}
