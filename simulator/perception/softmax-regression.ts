import type { Vector } from './vocabulary.ts';

/** Weights of a linear classifier, a row of `labels` numbers for each feature. */
export interface LinearModel {
  readonly labels: number;
  readonly weights: Float32Array;
}

/** A vector and the number of its label. */
export interface Labelled {
  readonly vector: Vector;
  readonly label: number;
}

/** Size of the steps in each pass over the examples. More passes gain nothing on public question sets, few examples or many. */
const STEPS = [4, 2, 1, 0.5];

/**
 * Multinomial logistic regression by stochastic gradient descent from zero, in an order of the examples fixed by
 * their number alone. The few passes stand in for a penalty; the last, short steps keep the last examples from weighing most.
 */
export function trainSoftmax(examples: readonly Labelled[], features: number, labels: number): LinearModel {
  const weights = new Float32Array(features * labels);
  const model = { labels, weights };
  const gradient = new Float64Array(labels);
  const stride = strideOf(examples.length);
  for (const [epoch, step] of STEPS.entries()) {
    for (let count = 0; count < examples.length; count += 1) {
      const example = examples[(count * stride + epoch) % examples.length];
      if (example === undefined) continue;
      scoresOf(model, example.vector, gradient);
      softmax(gradient);
      gradient[example.label] = (gradient[example.label] ?? 0) - 1;
      descend(weights, example.vector, gradient, step);
    }
  }
  return model;
}

/** Writes the score of each label to `scores`. */
export function scoresOf({ labels, weights }: LinearModel, { numbers, values }: Vector, scores: Float64Array): void {
  scores.fill(0);
  for (let at = 0; at < numbers.length; at += 1) {
    const row = (numbers[at] as number) * labels;
    const value = values[at] as number;
    for (let label = 0; label < labels; label += 1) scores[label] = (scores[label] as number) + value * (weights[row + label] as number);
  }
}

function descend(weights: Float32Array, { numbers, values }: Vector, gradient: Float64Array, step: number): void {
  for (let at = 0; at < numbers.length; at += 1) {
    const row = (numbers[at] as number) * gradient.length;
    const value = step * (values[at] as number);
    for (let label = 0; label < gradient.length; label += 1) weights[row + label] = (weights[row + label] as number) - value * (gradient[label] as number);
  }
}

/** Scores to probabilities, in place. */
export function softmax(scores: Float64Array, temperature = 1): void {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > top) top = score;
  let total = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const power = Math.exp(((scores[at] as number) - top) / temperature);
    scores[at] = power;
    total += power;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] as number) / total;
}

/** About the golden section of the number of examples, without a common factor: neighbours, which share a label, come far apart. */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.round(count * 0.618));
  while (commonFactor(stride, count) !== 1) stride += 1;
  return stride;
}

function commonFactor(one: number, other: number): number {
  return other === 0 ? one : commonFactor(other, one % other);
}
