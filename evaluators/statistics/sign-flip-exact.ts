/**
 * Share of all 2^k assignments of signs under which Σ ± size reaches `least`, by meeting in the middle: the sums of either
 * half of the sizes, sorted, are matched in one pass, so 20 families cost two lists of 1,024 and not a million sums.
 *
 * @param sizes - above 0; at most about 40
 */
export function exactTail(sizes: readonly number[], least: number): number {
  const middle = Math.floor(sizes.length / 2);
  const [left, right] = [signedSums(sizes.slice(0, middle)), signedSums(sizes.slice(middle))];
  let [count, from] = [0, right.length];
  for (const sum of left) {
    while (from > 0 && sum + (right[from - 1] ?? 0) >= least) from -= 1;
    count += right.length - from;
  }
  return count / (left.length * right.length);
}

/** Every Σ ± size, ascending: each size shifts the list down and up, and the two are merged. */
function signedSums(sizes: readonly number[]): Float64Array {
  let sums = new Float64Array(1);
  for (const size of sizes) {
    const merged = new Float64Array(2 * sums.length);
    let [down, up] = [0, 0];
    for (let at = 0; at < merged.length; at += 1) {
      const [lower, higher] = [(sums[down] ?? Number.POSITIVE_INFINITY) - size, (sums[up] ?? Number.POSITIVE_INFINITY) + size];
      merged[at] = Math.min(lower, higher);
      if (lower <= higher) down += 1;
      else up += 1;
    }
    sums = merged;
  }
  return sums;
}
