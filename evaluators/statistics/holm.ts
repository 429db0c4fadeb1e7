/**
 * Holm's step-down adjustment: compared with α these p-values keep the chance of any false alarm among all the tests of
 * a report within α, whatever hangs together with what.
 *
 * @param pValues - each 0–1
 * @returns adjusted p-values, in the order given
 * @throws RangeError when a p-value is out of range
 * @see Holm (1979), Scandinavian Journal of Statistics 6
 */
export function holm(pValues: readonly number[]): number[] {
  for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new RangeError(`a p-value must lie between 0 and 1, and is ${p}`);
  const ascending = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = pValues.map(() => 1);
  let most = 0;
  ascending.forEach(({ p, index }, rank) => {
    most = Math.max(most, Math.min(1, (pValues.length - rank) * p));
    adjusted[index] = most;
  });
  return adjusted;
}
