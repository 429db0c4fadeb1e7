import { binomialAtMost } from './binomial.ts';

/**
 * Two-sided p-value of McNemar's exact test: of the pairs that differ, as many should favour A as B. For independent
 * pairs only: where families hold more than one scenario use `signFlip`.
 *
 * @param onlyA - pairs with the event under A alone, whole
 * @param onlyB - pairs with the event under B alone, whole
 * @param variant - `mid-p` counts the observed outcome by half: less conservative, no longer exact. @default 'exact'
 * @returns 0–1; 1 where no pair differs
 * @throws RangeError when a count is not a whole number of 0 or more
 * @see McNemar (1947), Psychometrika 12; Fagerland, Lydersen & Laake (2013), BMC Med Res Methodol 13 (mid-p)
 */
export function mcnemar(onlyA: number, onlyB: number, variant: 'exact' | 'mid-p' = 'exact'): number {
  for (const count of [onlyA, onlyB])
    if (!(Number.isInteger(count) && count >= 0)) throw new RangeError(`pairs that differ must be a whole number of 0 or more, and are ${count}`);
  const [fewer, differing] = [Math.min(onlyA, onlyB), onlyA + onlyB];
  if (differing === 0) return 1;
  const atMost = binomialAtMost(fewer, differing, 0.5);
  const below = binomialAtMost(fewer - 1, differing, 0.5);
  return Math.min(1, variant === 'exact' ? 2 * atMost : atMost + below);
}
