import type { Evidence } from './evidence.ts';
import type { HeldOut } from './held-out.ts';
import { chanceOf, fitLogistic, type Outcome, type Prior } from './logistic.ts';

/** How evidence becomes probabilities: coefficients of two logistic regressions. */
export interface Calibration {
  readonly outOfScope: readonly number[];
  readonly right: readonly number[];
}

/** Share of messages taken to be about none of the team's intents when `out_of_scope` is fitted … */
const OUT_OF_SCOPE = 1 / 6;
/** … and when confidence is. Less, so that confidence stays true for messages that do belong to an intent. */
const OUT_OF_SCOPE_BESIDE = 0.05;
/** Share of the far ones among them. */
const FAR = 0.5;

/** What was found on draws of few examples from public question sets; a team's own examples move it. */
const OUT_OF_SCOPE_PRIORS: readonly Prior[] = [
  { mean: 1, precision: 0.5 },
  { mean: -0.8, precision: 0.5 },
  { mean: -2.5, precision: 0.5 },
];
const RIGHT_PRIORS: readonly Prior[] = [
  { mean: 0, precision: 0.5 },
  { mean: 0.7, precision: 4 },
];

/**
 * Fits both probabilities on texts that the model had not seen (Platt scaling, with priors for few examples).
 * Left-out examples are read by a model with an example fewer an intent, which makes them harder, and an intent in eight
 * fewer, which makes them easier; on public sets the two about cancel.
 */
export function fitCalibration(held: HeldOut): Calibration {
  const { inside } = held;
  const outside = weighedOutside(held);
  const scope = (share: number) => (share / (1 - share)) * inside.length;
  const isOutside: Outcome[] = [
    ...inside.map(({ evidence }) => ({ inputs: scopeInputs(evidence), happened: false, weight: 1 })),
    ...outside.map(({ evidence, weight }) => ({ inputs: scopeInputs(evidence), happened: true, weight: weight * scope(OUT_OF_SCOPE) })),
  ];
  const isRight: Outcome[] = [
    ...inside.map(({ evidence, right }) => ({ inputs: rightInputs(evidence), happened: right, weight: 1 })),
    ...outside.map(({ evidence, weight }) => ({ inputs: rightInputs(evidence), happened: false, weight: weight * scope(OUT_OF_SCOPE_BESIDE) })),
  ];
  return { outOfScope: fitLogistic(isOutside, OUT_OF_SCOPE_PRIORS), right: fitLogistic(isRight, RIGHT_PRIORS) };
}

/** Probability that the text is about none of the intents, 0–1. */
export function outOfScopeOf(evidence: Evidence, { outOfScope }: Calibration): number {
  return chanceOf(scopeInputs(evidence), outOfScope);
}

/**
 * Probability that the likeliest intent is the right one, 0–1; never more than the probability that any is, and a blind
 * guess where the examples know nothing of the text.
 * @param labels number of intents
 */
export function confidenceOf(evidence: Evidence, calibration: Calibration, labels: number): number {
  const right = evidence.known === 0 ? 1 / labels : chanceOf(rightInputs(evidence), calibration.right);
  return Math.min(1 - outOfScopeOf(evidence, calibration), right);
}

function scopeInputs({ likeness, known }: Evidence): number[] {
  return [1, likeness, known];
}

function rightInputs({ odds }: Evidence): number[] {
  return [1, odds];
}

/** The weights sum to 1. */
function weighedOutside({ near, far }: HeldOut): { evidence: Evidence; weight: number }[] {
  const share = near.length === 0 ? 1 : FAR;
  return [...near.map((evidence) => ({ evidence, weight: (1 - share) / near.length })), ...far.map((evidence) => ({ evidence, weight: share / far.length }))];
}
