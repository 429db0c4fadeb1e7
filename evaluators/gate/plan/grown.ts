import { groupBy } from '../../../core/group.ts';
import type { Customer } from './customer.ts';

/**
 * A suite of the same make with so many families: those there are, in their order, over and over. Scenarios with a share
 * of traffic of their own are copied without it.
 */
export function grownTo(customers: readonly Customer[], families: number): Customer[] {
  const own = [...groupBy(customers, ({ family }) => family).values()];
  return Array.from({ length: families }, (_, index) => {
    const round = Math.floor(index / own.length);
    const again = (name: string) => (round === 0 ? name : `${name}~${round}`);
    return (own[index % own.length] ?? []).map((one) => ({ ...one, scenario: again(one.scenario), family: again(one.family) }));
  }).flat();
}
