/** Each wrong answer of the whole gate comes in at most this share of cases. */
const ALPHA = 0.05;

/**
 * Levels of the two-sided intervals whose one end is read.
 *
 * A gate passes only if every condition does, so for a wrong pass the one condition that does not hold must have passed
 * wrongly: each may be tested at α (intersection–union test). It fails if any condition does, so for a wrong fail α is
 * shared out among the conditions (Bonferroni).
 *
 * @see Berger (1982), Technometrics 24 (intersection–union tests and acceptance sampling)
 */
export function levelsFor(statisticalConditions: number): { readonly pass: number; readonly fail: number } {
  return { pass: 1 - 2 * ALPHA, fail: 1 - (2 * ALPHA) / Math.max(1, statisticalConditions) };
}
