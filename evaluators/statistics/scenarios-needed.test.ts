import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProjectedEvidence, projectedInterval } from './projected-proportion.ts';
import { scenariosNeeded } from './scenarios-needed.ts';

const WHOLE = {
  lowPoint: 0.33166666666666667,
  highPoint: 0.33166666666666667,
  uncovered: 0,
  scored: 1,
  n: 18,
  families: 8,
  degrees: 7,
  effectiveN: 12.124815263133204,
  tail: 0,
};
const PARTLY = {
  lowPoint: 0.24166666666666664,
  highPoint: 0.42166666666666663,
  uncovered: 0.18,
  scored: 0.82,
  n: 16,
  families: 8,
  degrees: 7,
  effectiveN: 11.057438437364338,
  tail: 0,
};
const CLUSTERED = { ...WHOLE, lowPoint: 0.5085714285714286, highPoint: 0.5085714285714286, n: 19, effectiveN: 5.306890449731975 };

describe('scenariosNeeded', () => {
  // The first N, counted up from n, whose interval clears every edge: statsmodels 0.13.5, proportion_confint(method='wilson')
  // with effective n · N / n and scipy 1.10.1 t.ppf(0.975, G · N / n - 1).
  it.each([
    ['an edge below', WHOLE, [0.2], 59],
    ['a band', WHOLE, [0.05, 0.15], 28],
    ['an edge close by', WHOLE, [0.3], 1200],
    ['an edge above', WHOLE, [0.6], 25],
    ['traffic partly uncovered', PARTLY, [0.15], 72],
    ['clustered families', CLUSTERED, [0.4], 286],
    // The upper end moved by tail · n / N / 6 · (1 + 2 · qnorm(0.975)²), R 4.2.2 for qt and qnorm.
    ['a long tail above', { ...WHOLE, tail: 0.02 }, [0.6], 28],
  ])('%s', (_name, evidence, edges, scenarios) => {
    expect(scenariosNeeded(evidence, edges)).toEqual({ kind: 'count', scenarios });
  });

  it.each([
    ['an estimate on the edge', WHOLE, [0.05, WHOLE.lowPoint]],
    ['an edge between the bounds of uncovered traffic', PARTLY, [0.3]],
    ['no event and an edge at 0', { ...WHOLE, lowPoint: 0, highPoint: 0 }, [0]],
  ])('never settles %s', (_name, evidence, edges) => {
    expect(scenariosNeeded(evidence, edges)).toEqual({ kind: 'never' });
  });

  it('gives up past the cap', () => {
    expect(scenariosNeeded(WHOLE, [WHOLE.lowPoint + 1e-5])).toEqual({ kind: 'beyond', cap: 100_000 });
    expect(scenariosNeeded(WHOLE, [0.3], 0.95, 1199)).toEqual({ kind: 'beyond', cap: 1199 });
    expect(scenariosNeeded(WHOLE, [0.3], 0.95, 1200)).toEqual({ kind: 'count', scenarios: 1200 });
  });

  it('asks for no more than there are where they settle it already, even past the cap', () => {
    expect(scenariosNeeded(WHOLE, [0.9])).toEqual({ kind: 'count', scenarios: 18 });
    expect(scenariosNeeded(WHOLE, [0.9], 0.95, 5)).toEqual({ kind: 'count', scenarios: 18 });
  });

  it('finds the first suite that settles, for any evidence', () => {
    const evidence = fc
      .record({
        rate: fc.double({ min: 0, max: 1, noNaN: true }),
        families: fc.integer({ min: 5, max: 40 }),
        perFamily: fc.integer({ min: 1, max: 5 }),
        part: fc.double({ min: 0.1, max: 1, noNaN: true }),
        tail: fc.double({ min: -0.05, max: 0.05, noNaN: true }),
      })
      .map(({ rate, families, perFamily, part, tail }) => ({
        lowPoint: rate,
        highPoint: rate,
        uncovered: 0,
        scored: 1,
        n: families * perFamily,
        families,
        degrees: families - 1,
        effectiveN: families * perFamily * part,
        tail,
      }));
    fc.assert(
      fc.property(evidence, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (found, edge) => {
        const needed = scenariosNeeded(found, [edge]);
        fc.pre(needed.kind === 'count');
        expect(isClear(found, needed.scenarios, edge)).toBe(true);
        expect(needed.scenarios === found.n || !isClear(found, needed.scenarios - 1, edge)).toBe(true);
      }),
    );
  });
});

function isClear(found: ProjectedEvidence, scenarios: number, edge: number): boolean {
  const times = scenarios / found.n;
  const { low, high } = projectedInterval(
    { ...found, families: found.families * times, degrees: (found.degrees + 1) * times - 1, effectiveN: found.effectiveN * times, tail: found.tail / times },
    0.95,
  );
  return edge < low || edge > high;
}
