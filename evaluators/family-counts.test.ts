import { describe, expect, it } from 'vitest';
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
      { family: 'a', hits: 0, total: 1 },
      { family: 'b', hits: 2, total: 3 },
    ]);
  });

  it('lets the trials of a scenario share its weight', () => {
    const trials = [1, 2, 3, 4].map((trial) => cell(trial === 1 ? 'correct' : 'missed', { scenario: 'a1', family: 'a', trial }));
    expect(countByFamily(trials, all, isHanded)).toEqual([{ family: 'a', hits: 0.25, total: 1 }]);
    expect(countByFamily([...trials, cell('correct', { scenario: 'a2', family: 'a' })], all, isHanded)).toEqual([{ family: 'a', hits: 1.25, total: 2 }]);
  });

  it('gives a trial that does not count its part of the weight, unless it errored', () => {
    const [one, two] = [cell('correct', { scenario: 'a1', family: 'a' }), { scenario: 'a1', family: 'a', trial: 2 }];
    const scored = ({ outcome }: { outcome: { cell: string | null } }) => outcome.cell !== null;
    expect(countByFamily([one, cell('not_due', two)], scored, isHanded)).toEqual([{ family: 'a', hits: 0.5, total: 0.5 }]);
    expect(countByFamily([one, cell('errored', two)], scored, isHanded)).toEqual([{ family: 'a', hits: 1, total: 1 }]);
  });

  it('leaves out a family of which nothing counts', () => {
    expect(countByFamily([cell('may')], ({ outcome }) => outcome.cell !== null, isHanded)).toEqual([]);
  });
});
