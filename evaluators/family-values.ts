import { groupBy } from '../core/group.ts';
import type { Cell } from './cell.ts';
import { countingOf, isDrawn, type Trials, trialsOf } from './counting.ts';
import type { FamilyValues } from './statistics/family-values.ts';
import { sum } from './statistics/sum.ts';

/**
 * One value a customer, by family in order of name, with what each counts for (`countingOf`): of a script or a
 * sheet the mean of its trials, of drawn customers each trial's own.
 *
 * @param trials - where the cells are not all that the variant played
 */
export function valuesByFamily(cells: readonly Cell[], measure: (cell: Cell) => number, trials: Trials = trialsOf(cells)): FamilyValues[] {
  const counting = countingOf(cells, trials);
  return [...groupBy(cells, (cell) => cell.family)]
    .map(([family, members]) => {
      const customers = [...groupBy(members, (cell) => (isDrawn(cell) ? cell : cell.scenario)).values()];
      const counts = customers.map((some) => sum(some.map(counting.of)));
      const values = customers.map((some, at) => sum(some.map((cell) => measure(cell) * counting.of(cell))) / (counts[at] ?? 1));
      const weights = customers.map(([first]) => first?.weight ?? 1);
      return { family, values, counts, weight: sum(weights.map((weight, at) => weight * (counts[at] ?? 1))) / sum(counts) };
    })
    .sort((a, b) => (a.family < b.family ? -1 : 1));
}
