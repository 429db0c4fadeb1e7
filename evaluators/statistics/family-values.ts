import { groupBy } from '../../core/group.ts';
import { sum } from './sum.ts';

/** What was measured on the scenarios of one family, a value each (minutes, cost, turns, or the difference of two variants). */
export interface FamilyValues {
  readonly family: string;
  /** Trials averaged to a scenario. */
  readonly values: readonly number[];
  /** What each value counts for, above 0, in scenarios; 1 each where absent. */
  readonly counts?: readonly number[];
  /** What a scenario of this family weighs beside those of others; 1 where absent. */
  readonly weight?: number;
}

/** The values of one family, joined. */
export interface MergedValues extends Required<FamilyValues> {
  /** Σ counts. */
  readonly total: number;
}

/**
 * Joins the values of each family and leaves out families without any.
 * @throws RangeError when a value is not finite, or counts for nothing or less
 */
export function mergeValues(families: readonly FamilyValues[]): MergedValues[] {
  for (const one of families) refuseImpossible(one);
  return [...groupBy(families, ({ family }) => family)]
    .map(([family, parts]) => {
      const counts = parts.flatMap(countsOf);
      const total = sum(counts);
      const weight = total === 0 ? 1 : sum(parts.map((part) => (part.weight ?? 1) * sum(countsOf(part)))) / total;
      return { family, values: parts.flatMap((part) => part.values), counts, total, weight };
    })
    .filter(({ values }) => values.length > 0);
}

function countsOf({ values, counts }: FamilyValues): readonly number[] {
  return counts ?? values.map(() => 1);
}

function refuseImpossible({ family, values, counts }: FamilyValues): void {
  for (const value of values) if (!Number.isFinite(value)) throw new RangeError(`family \`${family}\`: a value must be a number, and is ${value}`);
  if (counts === undefined) return;
  if (counts.length !== values.length) throw new RangeError(`family \`${family}\`: ${values.length} values have ${counts.length} counts`);
  for (const count of counts)
    if (!(count > 0 && Number.isFinite(count))) throw new RangeError(`family \`${family}\`: a value must count for more than 0, and counts for ${count}`);
}
