import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../scenarios/load.ts';
import { readTeamFile } from '../scenarios/team.ts';
import { labelsOf } from './labels.ts';

const KAPPA = [0.8664987405541562, 0.7094656695217523, 0.9866509398425725] as const;
const LIBRARY = join(import.meta.dirname, '../scenarios/library');

describe('labelsOf the shipped suite', () => {
  const { team } = readTeamFile(join(LIBRARY, 'team.yaml'));
  const scenarios = loadScenarios([join(LIBRARY, 'suite')], team).map(({ scenario }) => scenario);

  it('finds the seven contested labels, and how far the two readers agree', () => {
    const { contested, agreement } = labelsOf(scenarios);
    expect(contested).toHaveLength(7);
    expect(agreement).toHaveLength(1);
    expect(agreement[0]?.between).toEqual(['author', 'second_reader']);
    // κ: statsmodels 0.13.5, cohens_kappa([[34, 0, 0], [1, 1, 6], [0, 0, 64]]); interval by family, as in cohens-kappa.test.ts.
    expect(agreement[0]?.kappa).toMatchObject({ kind: 'interval', n: 106 });
    const found = agreement[0]?.kappa;
    if (found?.kind !== 'interval') throw new Error('expected an interval');
    expect(found.kappa).toBeCloseTo(KAPPA[0], 9);
    expect(found.low).toBeCloseTo(KAPPA[1], 9);
    expect(found.high).toBeCloseTo(KAPPA[2], 9);
  });

  it('finds nothing where nobody read twice', () => {
    expect(labelsOf([])).toEqual({ contested: [], agreement: [] });
  });
});
