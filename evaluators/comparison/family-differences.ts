import { groupBy } from '../../core/group.ts';
import type { FamilySum } from '../statistics/clustered-effective-n.ts';
import { sum } from '../statistics/sum.ts';

/** Sums the differences of scenarios by family, in order of name. */
export function familyDifferences(scenarios: readonly { readonly family: string; readonly value: number }[]): FamilySum[] {
  return [...groupBy(scenarios, ({ family }) => family)]
    .map(([family, some]) => ({ family, sum: sum(some.map(({ value }) => value)), total: some.length }))
    .sort((one, other) => (one.family < other.family ? -1 : 1));
}
