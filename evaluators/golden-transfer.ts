/** GT-I, GT-II and GT-III: the tolerance is 1, 2 or 3 messages. */
export const TOLERANCES = { 'GT-I': 1, 'GT-II': 2, 'GT-III': 3 } as const;
export type GoldenTransferName = keyof typeof TOLERANCES;

/** Keeps the width above 0 where the tolerance is 0; the published functions add it to every tolerance. */
const EPSILON = 1e-7;

/**
 * Golden Transfer within Tolerance of one dialogue, 0–1: the mean over the predicted handoffs of how near each came to
 * the nearest right moment, `exp(−(p − q)² / (2 (T + ε)² (1 − λ sign(p − q))))`. 1 where a handoff is neither due nor
 * made, 0 where one of the two is missing.
 *
 * Blind to a right moment that was missed as long as some prediction lies near another one, so never read it without recall.
 *
 * @param gold positions of the messages at which a handoff is right, among the messages of both roles
 * @param predicted positions at which one was made
 * @param tolerance T, in messages
 * @param lambda above 0 late handoffs cost more and early ones less, below 0 the reverse; −1 < λ < 1
 * @throws RangeError for a λ outside −1 to 1
 * @see Liu et al. (2021), Time to Transfer: Predicting and Evaluating Machine-Human Chatting Handoff, AAAI (arXiv 2012.07610)
 */
export function goldenTransfer(gold: readonly number[], predicted: readonly number[], tolerance: number, lambda = 0): number {
  if (!(lambda > -1 && lambda < 1)) throw new RangeError(`λ must lie between −1 and 1, and is ${lambda}`);
  if (gold.length === 0 || predicted.length === 0) return gold.length === predicted.length ? 1 : 0;
  const scores = predicted.map((p) => Math.max(...gold.map((q) => nearness(p - q, tolerance, lambda))));
  return scores.reduce((total, score) => total + score, 0) / scores.length;
}

function nearness(late: number, tolerance: number, lambda: number): number {
  return Math.exp(-(late ** 2) / (2 * (tolerance + EPSILON) ** 2 * (1 - lambda * Math.sign(late))));
}
