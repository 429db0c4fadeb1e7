import { groupBy } from '../core/group.ts';
import type { Cell } from './cell.ts';
import { countingOf, type Trials, trialsOf } from './counting.ts';
import type { FamilyCount } from './statistics/family-count.ts';
import { sum } from './statistics/sum.ts';

/**
 * Of the cells that `counts` says, how many are hits, by family in order of name, in scenarios (`countingOf`): a scenario counts
 * once, however many trials, and by its weight where weights differ.
 *
 * @param trials - where the cells are not all that the variant played
 */
export function countByFamily(
  cells: readonly Cell[],
  counts: (cell: Cell) => boolean,
  isHit: (cell: Cell) => boolean,
  trials: Trials = trialsOf(cells),
): FamilyCount[] {
  const bearing = cells.filter(counts);
  const counting = countingOf(bearing, trials);
  const add = (some: readonly Cell[], of: (cell: Cell) => number = () => 1) => sum(some.map((cell) => of(cell) * counting.of(cell)));
  return [...groupBy(bearing, (cell) => cell.family)]
    .map(([family, mine]) => {
      const total = add(mine);
      return { family, hits: add(mine.filter(isHit)), total, weight: add(mine, ({ weight }) => weight) / total };
    })
    .sort((a, b) => (a.family < b.family ? -1 : 1));
}
