import { groupBy } from '../core/group.ts';
import type { Cell } from './cell.ts';
import type { FamilyCount } from './statistics/family-count.ts';
import { sum } from './statistics/sum.ts';

/**
 * Of the cells that `counts` says, how many are hits, by family in order of name.
 * A scenario counts once, however many trials: each of its trials weighs 1 / trials, those that errored not included.
 */
export function countByFamily(cells: readonly Cell[], counts: (cell: Cell) => boolean, isHit: (cell: Cell) => boolean): FamilyCount[] {
  const trials = groupBy(
    cells.filter((cell) => cell.walk.stop.how !== 'errored'),
    (cell) => cell.scenario,
  );
  const weigh = (some: readonly Cell[]) => sum(some.map((cell) => 1 / (trials.get(cell.scenario)?.length ?? 1)));
  const families = [...groupBy(cells.filter(counts), (cell) => cell.family)];
  return families
    .map(([family, counted]) => ({ family, hits: weigh(counted.filter(isHit)), total: weigh(counted) }))
    .sort((a, b) => (a.family < b.family ? -1 : 1));
}
