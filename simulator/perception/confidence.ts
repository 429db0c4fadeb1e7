import { type SimilarityIndex, scoresOf } from './similarity.ts';

/** How scores become probabilities. */
export interface Calibration {
  /** Scores are divided by it before the exponential. */
  readonly temperature: number;
  /** The score of "none of these". */
  readonly none: number;
}

const TEMPERATURES = [0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.13, 0.2];
const NONES = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5];
/** Examples used for calibration at most, evenly spread. */
const MOST_EXAMPLES = 400;
/** Weight of a text of no intent beside 1 for one of the team's: one contact in six is about something else. */
const OUT_OF_SCOPE = 0.2;
/** A probability is taken for at least this, so that one example cannot decide alone. */
const LEAST = 1e-9;

/** Probability of each label; what is missing to 1 is the probability that it is none of them. */
export function probabilities(scores: Float64Array, { temperature, none }: Calibration): Float64Array {
  const top = scores.reduce((most, score) => Math.max(most, score), none);
  const powers = scores.map((score) => Math.exp((score - top) / temperature));
  const total = powers.reduce((sum, power) => sum + power, Math.exp((none - top) / temperature));
  return powers.map((power) => power / total);
}

/**
 * Finds the calibration with the least log loss over the examples, each judged without itself (should get its own
 * label) and without its whole label (should get none).
 */
export function fitConfidence(index: SimilarityIndex): Calibration {
  const step = Math.max(1, Math.ceil(index.examples.length / MOST_EXAMPLES));
  const held = index.examples.flatMap(({ features, label }, at) => (at % step === 0 ? [{ label, scores: scoresOf(index, features, at) }] : []));
  let best: Calibration & { readonly loss: number } = { temperature: 0.1, none: 0.2, loss: Number.POSITIVE_INFINITY };
  for (const temperature of TEMPERATURES) {
    for (const none of NONES) {
      const loss = held.reduce((sum, { label, scores }) => sum + lossOf(scores, label, { temperature, none }), 0);
      if (loss < best.loss) best = { temperature, none, loss };
    }
  }
  return { temperature: best.temperature, none: best.none };
}

function lossOf(scores: Float64Array, label: number, { temperature, none }: Calibration): number {
  const top = scores.reduce((most, score) => Math.max(most, score), none);
  const own = Math.exp(((scores[label] ?? 0) - top) / temperature);
  const nothing = Math.exp((none - top) / temperature);
  let others = 0;
  for (let at = 0; at < scores.length; at += 1) if (at !== label) others += Math.exp(((scores[at] ?? 0) - top) / temperature);
  return -Math.log(Math.max(own / (own + others + nothing), LEAST)) - OUT_OF_SCOPE * Math.log(Math.max(nothing / (others + nothing), LEAST));
}
