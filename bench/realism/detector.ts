import seedrandom from 'seedrandom';
import { chanceOf, fitLogistic, type Outcome } from '../../simulator/perception/logistic.ts';
import { type Auroc, aurocOf } from '../signals/auroc.ts';

export const FOLDS = 5;
const PENALTY = 1;
const CONSTANT = { mean: 0, precision: 1e-6 };

/** One thing to be told apart. */
export interface Sample {
  readonly features: readonly number[];
  /** From 0; what belongs together has the same. */
  readonly fold: number;
}

/** A number of a fold for each of so many things, in nearly equal shares, by the seed alone. */
export function foldsFor(count: number, seed: string): readonly number[] {
  const draw = seedrandom.tychei(seed);
  const order = Array.from({ length: count }, (_, at) => ({ at, key: draw() })).sort((one, other) => one.key - other.key);
  const folds = new Array<number>(count).fill(0);
  for (const [place, { at }] of order.entries()) folds[at] = place % FOLDS;
  return folds;
}

/**
 * How well a plain logistic regression tells two sources apart on what it was not trained on: 0.5 not at all, 1 always.
 * Five-fold cross-validation; the features are standardised, and their coefficients have a normal prior of variance 1.
 */
export function tellApart(ones: readonly Sample[], others: readonly Sample[]): Auroc {
  const samples = [...ones, ...others];
  const inputs = standardised(samples.map(({ features }) => features));
  const rows = samples.map(({ fold }, at) => ({ fold, outcome: { inputs: inputs[at] ?? [], happened: at < ones.length, weight: 1 } }));
  const scored = Array.from({ length: FOLDS }, (_, fold) => {
    const coefficients = trainedOn(rows.filter((row) => row.fold !== fold).map(({ outcome }) => outcome));
    return rows.filter((row) => row.fold === fold).map(({ outcome }) => ({ one: outcome.happened, score: chanceOf(outcome.inputs, coefficients) }));
  }).flat();
  return aurocOf(scoresOf(scored, true), scoresOf(scored, false));
}

function trainedOn(outcomes: readonly Outcome[]): readonly number[] {
  const width = outcomes[0]?.inputs.length ?? 0;
  return fitLogistic(
    outcomes,
    Array.from({ length: width }, (_, at) => (at === 0 ? CONSTANT : { mean: 0, precision: PENALTY })),
  );
}

function scoresOf(scored: readonly { readonly one: boolean; readonly score: number }[], wanted: boolean): readonly number[] {
  return scored.filter(({ one }) => one === wanted).map(({ score }) => score);
}

/** Each feature with mean 0 and variance 1 over all rows, behind a constant. */
function standardised(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const scales = (rows[0] ?? []).map((_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length;
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
  return rows.map((row) => [1, ...row.map((value, at) => (value - (scales[at]?.mean ?? 0)) / (scales[at]?.deviation ?? 1))]);
}
