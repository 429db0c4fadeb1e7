import { describe, expect, it } from 'vitest';
import { classify } from './classification.ts';
import type { ProportionEstimate } from './statistics/clustered-proportion.ts';
import { cell, type Judged } from './testdata/cell.ts';

/** So many conversations of each outcome, each a family of its own. */
function cellsOf(counts: Partial<Record<Judged, number>>) {
  return Object.entries(counts).flatMap(([judged, count]) =>
    Array.from({ length: count }, (_, index) => cell(judged as Judged, { scenario: `${judged}-${index}`, family: `${judged}-${index}` })),
  );
}
const shown = (estimate: ProportionEstimate) => (estimate.kind === 'none' ? null : [estimate.estimate, estimate.n]);

describe('classify', () => {
  // 6 TP (3 correct, 2 early, 1 offered), 4 FN (1 late, 3 missed), 2 FP, 8 TN (3 of them offered).
  const figures = classify(
    cellsOf({
      correct: 3,
      early: 2,
      offered: 1,
      late: 1,
      missed: 3,
      unnecessary: 2,
      contained: 5,
      offered_unnecessarily: 3,
      may: 4,
      unlabelled: 2,
      not_due: 1,
      errored: 2,
      invalid: 1,
      unobserved: 1,
    }),
  );

  it('leaves what is not scored out of every figure', () => {
    expect(shown(figures.precision)).toEqual([6 / 8, 8]);
    expect(shown(figures.recall)).toEqual([6 / 10, 10]);
    expect(shown(figures.specificity)).toEqual([8 / 10, 10]);
    expect(shown(figures.recall_any_time)).toEqual([7 / 10, 10]);
    expect(shown(figures.in_window_precision)).toEqual([3 / 8, 8]);
    expect(shown(figures.offered_unnecessarily)).toEqual([3 / 10, 10]);
  });

  it('gives no F1 where an untimed need is among them', () => {
    expect(figures.f1).toBeNull();
    expect(classify(cellsOf({ correct: 3, early: 2, offered: 1, late: 1, missed: 3, unnecessary: 2, contained: 8 })).f1).toBe(12 / 18);
  });

  it('counts an untimed handoff as needed, and leaves it out of what takes a time or a miss', () => {
    const untimed = cell('correct', { scenario: 'u', family: 'u', need: 'must', truth: { need: 'must', timing: 'untimed' } });
    const { precision, recall, in_window_precision } = classify([untimed, ...cellsOf({ correct: 1, missed: 1, unnecessary: 1 })]);
    expect(shown(precision)).toEqual([2 / 3, 3]);
    expect(shown(recall)).toEqual([1 / 2, 2]);
    expect(shown(in_window_precision)).toEqual([1 / 2, 2]);
  });

  it.each<[string, Partial<Record<Judged, number>>, number | null]>([
    ['nothing was scored', { may: 3 }, null],
    ['only rightly contained', { contained: 3 }, null],
    ['all missed', { missed: 3, contained: 3 }, 0],
    ['all right', { correct: 2, contained: 3 }, 1],
    ['always handed over', { correct: 1, unnecessary: 3 }, 2 / 5],
  ])('F1 where %s', (_name, counts, expected) => {
    expect(classify(cellsOf(counts)).f1).toBe(expected);
  });

  it('knows no figure of nothing', () => {
    const { f1, ...rates } = classify([]);
    expect(f1).toBeNull();
    for (const rate of Object.values(rates)) expect(rate).toEqual({ kind: 'none', n: 0 });
  });

  it('gives an interval from five families on', () => {
    expect(classify(cellsOf({ correct: 3, missed: 1 })).recall.kind).toBe('point');
    expect(classify(cellsOf({ correct: 3, missed: 2 })).recall.kind).toBe('interval');
  });
});
