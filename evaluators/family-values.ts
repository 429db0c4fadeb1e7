import { groupBy } from '../core/group.ts';
import type { Cell } from './cell.ts';
import { countingOf, isDrawn, type Trials, trialsOf } from './counting.ts';
import type { FamilyValues } from './statistics/family-values.ts';
import { sum } from './statistics/sum.ts';

/** The customers of a family, each with their cells. */
interface FamilyOfCells {
  readonly family: string;
  readonly customers: readonly (readonly { readonly cell: Cell; readonly counts: number }[])[];
  /** What each customer counts for. */
  readonly counts: readonly number[];
  readonly weight: number;
}

/**
 * One value a customer, by family in order of name, with what each counts for (`countingOf`): of a script the mean of its trials, of
 * drawn customers each trial's own.
 *
 * @param trials - where the cells are not all that the variant played
 */
export function valuesByFamily(cells: readonly Cell[], measure: (cell: Cell) => number, trials: Trials = trialsOf(cells)): FamilyValues[] {
  return valuesOf(familiesOf(cells, trials), measure);
}

/** The families of cells, for more than one measure. */
export function familiesOf(cells: readonly Cell[], trials: Trials): FamilyOfCells[] {
  const counting = countingOf(cells, trials);
  return [...groupBy(cells, (cell) => cell.family)]
    .map(([family, members]) => {
      const groups = [...groupBy(members, (cell) => (isDrawn(cell) ? cell : cell.scenario)).values()];
      const customers = groups.map((some) => some.map((cell) => ({ cell, counts: counting.of(cell) })));
      const counts = customers.map((some) => sum(some.map((one) => one.counts)));
      const weights = groups.map(([first]) => first?.weight ?? 1);
      return { family, customers, counts, weight: sum(weights.map((weight, at) => weight * (counts[at] ?? 1))) / sum(counts) };
    })
    .sort((a, b) => (a.family < b.family ? -1 : 1));
}

/** As `valuesByFamily`. */
export function valuesOf(families: readonly FamilyOfCells[], measure: (cell: Cell) => number): FamilyValues[] {
  return families.map(({ family, customers, counts, weight }) => {
    const values = customers.map((some, at) => sum(some.map((one) => measure(one.cell) * one.counts)) / (counts[at] ?? 1));
    return { family, values, counts, weight };
  });
}
