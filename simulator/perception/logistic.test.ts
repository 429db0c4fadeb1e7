import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, fitLogistic, type Outcome } from './logistic.ts';

const outcome = (x: number, happened: boolean, weight = 1): Outcome => ({ inputs: [1, x], happened, weight });
const VAGUE = { mean: 0, precision: 1e-6 };
const HOURS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5];
const PASSED = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];
const EXAM = HOURS.map((hours, at) => outcome(hours, PASSED[at] === 1));

describe('fitLogistic', () => {
  it('finds the maximum likelihood where nothing is believed before', () => {
    // R 4.2.2: coef(glm(passed ~ hours, family = binomial))
    const [intercept, slope] = fitLogistic(EXAM, [VAGUE, VAGUE]);
    expect(intercept).toBeCloseTo(-4.077713, 3);
    expect(slope).toBeCloseTo(1.504645, 3);
  });

  it('finds the greatest posterior density under the priors', () => {
    // R 4.2.2: optim(c(0, 1), function(b) -sum(dbinom(passed, 1, plogis(b[1] + b[2] * hours), log = TRUE)) - sum(dnorm(b, c(0, 1), 1 / sqrt(c(0.5, 4)), log = TRUE)), method = "BFGS")
    const [intercept, slope] = fitLogistic(EXAM, [
      { mean: 0, precision: 0.5 },
      { mean: 1, precision: 4 },
    ]);
    expect(intercept).toBeCloseTo(-2.154606, 4);
    expect(slope).toBeCloseTo(0.891998, 4);
  });

  it('stays with the priors where nothing was seen', () => {
    expect(fitLogistic([], [{ mean: 0.3, precision: 2 }])).toEqual([0.3]);
  });

  it('counts an outcome of weight 2 as two outcomes, and stays finite where the outcomes part cleanly', () => {
    const outcomes = fc.array(fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.boolean()), { minLength: 1, maxLength: 20 });
    const priors = [
      { mean: 0, precision: 0.5 },
      { mean: 1, precision: 0.5 },
    ];
    fc.assert(
      fc.property(outcomes, (pairs) => {
        const twice = fitLogistic(
          [...pairs, ...pairs].map(([x, happened]) => outcome(x, happened)),
          priors,
        );
        const weighted = fitLogistic(
          pairs.map(([x, happened]) => outcome(x, happened, 2)),
          priors,
        );
        for (const [at, value] of weighted.entries()) expect(value).toBeCloseTo(twice[at] ?? Number.NaN, 6);
      }),
    );
  });
});

describe('chanceOf', () => {
  it('is the logistic function of the weighted sum', () => {
    expect(chanceOf([1, 2], [0.5, -1])).toBeCloseTo(1 / (1 + Math.exp(1.5)), 12);
  });
});
