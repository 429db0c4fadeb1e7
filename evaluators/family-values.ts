import { groupBy } from '../core/group.ts';
import type { Cell } from './cell.ts';
import type { FamilyValues } from './statistics/family-values.ts';
import { sum } from './statistics/sum.ts';

/** One value a scenario, the mean of its trials, by family in order of name. */
export function valuesByFamily(cells: readonly Cell[], measure: (cell: Cell) => number): FamilyValues[] {
  const families = [...groupBy(cells, (cell) => cell.family)].map(([family, members]) => ({
    family,
    values: [...groupBy(members, (cell) => cell.scenario)].map(([, trials]) => sum(trials.map(measure)) / trials.length),
  }));
  return families.sort((a, b) => (a.family < b.family ? -1 : 1));
}
