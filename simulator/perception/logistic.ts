/** An observed outcome: what speaks for it, and how much it counts. */
export interface Outcome {
  /** Regressors, as many as coefficients; the first is usually 1. */
  readonly inputs: readonly number[];
  readonly happened: boolean;
  /** How many observations it counts for, 0 or more. */
  readonly weight: number;
}

/** What is believed of a coefficient before any outcome: normally distributed. */
export interface Prior {
  readonly mean: number;
  /** 1 / variance, above 0. */
  readonly precision: number;
}

const MOST_STEPS = 50;
const CLOSE = 1e-7;

/**
 * Logistic regression with normal priors: the coefficients of greatest posterior density, by Newton's method with steps
 * of at most 1 in any coefficient. With few outcomes they stay near the priors.
 */
export function fitLogistic(outcomes: readonly Outcome[], priors: readonly Prior[]): readonly number[] {
  const coefficients = priors.map(({ mean }) => mean);
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const step = newtonStep(outcomes, priors, coefficients);
    const longest = step.reduce((most, size) => Math.max(most, Math.abs(size)), 0);
    for (const [at, size] of step.entries()) coefficients[at] = (coefficients[at] ?? 0) + size / Math.max(1, longest);
    if (longest < CLOSE) break;
  }
  return coefficients;
}

/** 1 / (1 + e^−x) of the sum of inputs × coefficients. */
export function chanceOf(inputs: readonly number[], coefficients: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < coefficients.length; at += 1) sum += (inputs[at] ?? 0) * (coefficients[at] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function newtonStep(outcomes: readonly Outcome[], priors: readonly Prior[], coefficients: readonly number[]): number[] {
  const slope = priors.map(({ mean, precision }, at) => precision * (mean - (coefficients[at] ?? 0)));
  const bend = priors.map(({ precision }, row) => priors.map((_, column) => (row === column ? precision : 0)));
  for (const { inputs, happened, weight } of outcomes) {
    const chance = chanceOf(inputs, coefficients);
    const pull = weight * ((happened ? 1 : 0) - chance);
    const curve = weight * chance * (1 - chance);
    for (let row = 0; row < slope.length; row += 1) {
      const input = inputs[row] ?? 0;
      if (input === 0) continue;
      const line = bend[row] ?? [];
      slope[row] = (slope[row] ?? 0) + input * pull;
      // Of a symmetric matrix the half on and above the diagonal is enough.
      for (let column = row; column < slope.length; column += 1) line[column] = (line[column] as number) + input * (inputs[column] ?? 0) * curve;
    }
  }
  for (let row = 1; row < slope.length; row += 1) {
    const line = bend[row] ?? [];
    for (let column = 0; column < row; column += 1) line[column] = bend[column]?.[row] ?? 0;
  }
  return solved(bend, slope);
}

/** Solves a symmetric, positive definite system by Gaussian elimination; both arguments are used up. */
function solved(matrix: number[][], right: number[]): number[] {
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < right.length; pivot += 1) {
    for (let row = pivot + 1; row < right.length; row += 1) {
      const factor = at(row, pivot) / at(pivot, pivot);
      matrix[row] = (matrix[row] ?? []).map((value, column) => value - factor * at(pivot, column));
      right[row] = (right[row] ?? 0) - factor * (right[pivot] ?? 0);
    }
  }
  for (let row = right.length - 1; row >= 0; row -= 1) {
    let rest = right[row] ?? 0;
    for (let column = row + 1; column < right.length; column += 1) rest -= at(row, column) * (right[column] ?? 0);
    right[row] = rest / at(row, row);
  }
  return right;
}
