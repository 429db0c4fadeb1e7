/**
 * First Wasserstein distance of two samples: how far, on average, values must be moved to turn one distribution into the other.
 * The area between their distribution functions.
 */
export function wasserstein(ones: readonly number[], others: readonly number[]): number {
  const steps = [...ones.map((value) => ({ value, rise: 1 / ones.length })), ...others.map((value) => ({ value, rise: -1 / others.length }))];
  steps.sort((one, other) => one.value - other.value);
  let area = 0;
  let apart = 0;
  for (const [at, { value, rise }] of steps.entries()) {
    apart += rise;
    area += Math.abs(apart) * ((steps[at + 1]?.value ?? value) - value);
  }
  return area;
}
