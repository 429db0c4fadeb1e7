/** Area under the ROC curve, with the approximate 95 % interval of Hanley and McNeil (1982). */
export interface Auroc {
  readonly area: number;
  readonly low: number;
  readonly high: number;
}

const Z95 = 1.959964;

/**
 * Probability that a positive scores higher than a negative, ties counting half: the Mann-Whitney U over the number of
 * pairs. NaN where either list is empty.
 */
export function aurocOf(positives: readonly number[], negatives: readonly number[]): Auroc {
  const area = (rankSum(positives, negatives) - (positives.length * (positives.length + 1)) / 2) / (positives.length * negatives.length);
  const bothPositive = area / (2 - area);
  const bothNegative = (2 * area * area) / (1 + area);
  const variance =
    (area * (1 - area) + (positives.length - 1) * (bothPositive - area * area) + (negatives.length - 1) * (bothNegative - area * area)) /
    (positives.length * negatives.length);
  const margin = Z95 * Math.sqrt(Math.max(0, variance));
  return { area, low: Math.max(0, area - margin), high: Math.min(1, area + margin) };
}

/** Share of the negatives that score at least as high as the threshold that keeps `share` of the positives, 0–1. */
export function falsePositiveRateAt(share: number, positives: readonly number[], negatives: readonly number[]): number {
  const descending = positives.toSorted((one, other) => other - one);
  const threshold = descending[Math.ceil(share * descending.length) - 1] ?? Number.POSITIVE_INFINITY;
  return negatives.filter((score) => score >= threshold).length / negatives.length;
}

/** Sum of the ranks of the positives among all, ties at their middle rank. */
function rankSum(positives: readonly number[], negatives: readonly number[]): number {
  const all = [...positives.map((score) => ({ score, positive: 1 })), ...negatives.map((score) => ({ score, positive: 0 }))];
  all.sort((one, other) => one.score - other.score);
  let sum = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    let tied = 0;
    while (all[end]?.score === all[start]?.score && end < all.length) {
      tied += all[end]?.positive ?? 0;
      end += 1;
    }
    sum += tied * ((start + 1 + end) / 2);
    start = end;
  }
  return sum;
}
