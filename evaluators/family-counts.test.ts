import { describe, expect, it } from 'vitest';
import { trialsOf } from './counting.ts';
import { countByFamily } from './family-counts.ts';
import { cell } from './testdata/cell.ts';

const all = () => true;
const isHanded = ({ handed }: { handed: string }) => handed === 'yes';

describe('countByFamily', () => {
  it('adds up scenarios by family, in order of name', () => {
    const cells = [
      cell('correct', { scenario: 'b1', family: 'b' }),
      cell('missed', { scenario: 'a1', family: 'a' }),
      cell('correct', { scenario: 'b2', family: 'b' }),
      cell('missed', { scenario: 'b3', family: 'b' }),
    ];
    expect(countByFamily(cells, all, isHanded)).toEqual([
      { family: 'a', hits: 0, total: 1, weight: 1 },
      { family: 'b', hits: 2, total: 3, weight: 1 },
    ]);
  });

  it('lets the trials of a scenario share its weight', () => {
    const trials = [1, 2, 3, 4].map((trial) => cell(trial === 1 ? 'correct' : 'missed', { scenario: 'a1', family: 'a', trial }));
    expect(countByFamily(trials, all, isHanded)).toEqual([{ family: 'a', hits: 0.25, total: 1, weight: 1 }]);
    expect(countByFamily([...trials, cell('correct', { scenario: 'a2', family: 'a' })], all, isHanded)).toEqual([
      { family: 'a', hits: 1.25, total: 2, weight: 1 },
    ]);
  });

  it('gives a trial that does not count its part of the weight, unless it errored', () => {
    const [one, two] = [cell('correct', { scenario: 'a1', family: 'a' }), { scenario: 'a1', family: 'a', trial: 2 }];
    const scored = ({ outcome }: { outcome: { cell: string | null } }) => outcome.cell !== null;
    expect(countByFamily([one, cell('not_due', two)], scored, isHanded)).toEqual([{ family: 'a', hits: 0.5, total: 0.5, weight: 1 }]);
    expect(countByFamily([one, cell('errored', two)], scored, isHanded)).toEqual([{ family: 'a', hits: 1, total: 1, weight: 1 }]);
  });

  it('counts cells that were gathered as often as they came', () => {
    const gathered = [cell('correct', { scenario: 'a1', family: 'a', times: 3 }), cell('missed', { scenario: 'a1', family: 'a', trial: 4, times: 9 })];
    expect(countByFamily(gathered, all, isHanded)).toEqual([{ family: 'a', hits: 0.25, total: 1, weight: 1 }]);
  });

  // Weights 1, 2 and 3 are worth (1 + 2 + 3)² / (1 + 4 + 9) = 18/7 scenarios.
  it('counts a scenario by its weight, and all together as their effective number', () => {
    const of = (scenario: string, judged: 'correct' | 'missed', weight: number) => cell(judged, { scenario, family: scenario, weight });
    const found = countByFamily([of('a', 'correct', 1), of('b', 'missed', 2), of('c', 'correct', 3)], all, isHanded);
    expect(found.map(({ total }) => total)).toEqual([3 / 7, 6 / 7, 9 / 7].map((total) => expect.closeTo(total, 12)));
    expect(found.map(({ hits }) => hits)).toEqual([3 / 7, 0, 9 / 7].map((hits) => expect.closeTo(hits, 12)));
    expect(found.map(({ weight }) => weight)).toEqual([1, 2, 3]);
  });

  it('does not let a scenario count more for being played more often', () => {
    const often = Array.from({ length: 60 }, (_, index) => cell('correct', { scenario: 'often', family: 'often', trial: index + 1 }));
    const [first, second] = countByFamily([...often, cell('missed', { scenario: 'once', family: 'once' })], all, isHanded);
    expect(first?.total).toBeCloseTo(1, 12);
    expect(second?.total).toBe(1);
  });

  it('divides by the trials of the whole variant, where only some are asked about', () => {
    const trials = [cell('correct', { scenario: 'a1', family: 'a' }), cell('contained', { scenario: 'a1', family: 'a', trial: 2, times: 9 })];
    const inNeed = trials.filter(({ need }) => need === 'must');
    expect(countByFamily(inNeed, all, isHanded, trialsOf(trials))).toEqual([{ family: 'a', hits: 0.1, total: 0.1, weight: expect.closeTo(1, 12) }]);
  });

  it('leaves out a family of which nothing counts', () => {
    expect(countByFamily([cell('may')], ({ outcome }) => outcome.cell !== null, isHanded)).toEqual([]);
  });
});
