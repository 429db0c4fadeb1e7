import { type FamilyValues, mergeValues } from './family-values.ts';
import { sum } from './sum.ts';
import type { CellFamily } from './traffic-cell.ts';

/** The values of each family as sums of their powers; families without any are left out. */
export function familyMoments(families: readonly FamilyValues[]): CellFamily[] {
  return mergeValues(families).map(({ family, values, counts, total, weight }) => {
    const moment = (power: number) => sum(values.map((value, at) => (counts[at] ?? 1) * value ** power));
    return { family, sum: moment(1), squares: moment(2), cubes: moment(3), total, weight };
  });
}
