/**
 * P(X ≤ k) of a binomial X. Weights are summed relative to the likeliest count and divided by their whole, so nothing
 * overflows and the error stays near rounding, at a cost of n steps.
 *
 * @param k - whole number; below 0 the answer is 0, from n on it is 1
 * @param n - trials, whole, 0 or more
 * @param p - chance of each, 0–1
 */
export function binomialAtMost(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  if (p <= 0) return 1;
  if (p >= 1) return 0;
  const weights = binomialWeights(n, p);
  const [within, beyond] = [plain(weights.slice(0, k + 1)), plain(weights.slice(k + 1))];
  return within / (within + beyond);
}

/** Probability of each count from 0 to n, times a constant that makes the likeliest 1. */
function binomialWeights(n: number, p: number): Float64Array {
  const weights = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  weights[mode] = 1;
  for (let j = mode; j < n; j += 1) weights[j + 1] = (weights[j] ?? 0) * ((n - j) / (j + 1)) * odds;
  for (let j = mode; j > 0; j -= 1) weights[j - 1] = (weights[j] ?? 0) * (j / (n - j + 1) / odds);
  return weights;
}

function plain(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
