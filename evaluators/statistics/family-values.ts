import { groupBy } from '../../core/group.ts';

/** What was measured on the scenarios of one family, a value each (minutes, cost, turns, or the difference of two variants). */
export interface FamilyValues {
  readonly family: string;
  /** Trials averaged to a scenario. */
  readonly values: readonly number[];
}

/**
 * Joins the values of each family and leaves out families without any.
 * @throws RangeError when a value is not finite
 */
export function mergeValues(families: readonly FamilyValues[]): FamilyValues[] {
  for (const { family, values } of families)
    for (const value of values) if (!Number.isFinite(value)) throw new RangeError(`family \`${family}\`: a value must be a number, and is ${value}`);
  return [...groupBy(families, ({ family }) => family)]
    .map(([family, parts]) => ({ family, values: parts.flatMap((part) => part.values) }))
    .filter(({ values }) => values.length > 0);
}
