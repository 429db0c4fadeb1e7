import { groupBy } from '../../../core/group.ts';
import type { Traffic } from '../../../scenarios/traffic.ts';
import type { Cell } from '../../cell.ts';
import { partsOf } from '../../traffic-parts.ts';
import type { Possible } from './possible.ts';

/** In which order customers come to grief: the first k of it are where k mistakes fall. */
export type Arrangement = readonly Possible[];

interface Placed {
  readonly one: Possible;
  /** Customers of the family. */
  readonly size: number;
  /** Which of its family this one is. */
  readonly rank: number;
  /** Contacts that the customer stands for; 1 each where no traffic is projected onto. */
  readonly weight: number;
}

type Key = (placed: Placed) => number | string;

const family: Key = ({ one }) => one.customer.family;
const size = (placed: Placed) => placed.size;
const rank: Key = (placed) => placed.rank;
const weight = (placed: Placed) => placed.weight;
const minus =
  (key: (placed: Placed) => number): Key =>
  (placed) =>
    -key(placed);

/** Each a way to sort; ties go on to the next key. */
const ORDERS: readonly (readonly Key[])[] = [
  // Spread over the families, in large ones or in small ones first.
  [rank, minus(size)],
  [rank, size],
  [weight, rank, minus(size)],
  [(placed) => placed.rank / placed.size, minus(size)],
  // Together in families, the smallest first, or where most contacts hang on it.
  [size, family],
  [minus(weight), minus(size), family],
  [minus((placed) => placed.weight * placed.size), family],
];

/**
 * The ways in which mistakes are laid over a suite: from scattered, which leaves a bound strongest as a rule, to heaped
 * in whole families. The extremes over all ways are not searched for: their number grows with every customer.
 */
export function arrangements(some: readonly Possible[], traffic: Traffic | undefined): Arrangement[] {
  const weights = traffic === undefined ? new Map<string, number>() : weightsIn(some, traffic);
  const families = groupBy(some, ({ customer }) => customer.family);
  const placed = [...families.values()].flatMap((members) =>
    [...members]
      .sort((a, b) => byKeys(weigh(weights, a), weigh(weights, b)))
      .map((one, index): Placed => ({ one, size: members.length, rank: index, weight: weigh(weights, one) })),
  );
  // Whole families that together are just as many as the mistakes are the worst case: so each size is tried as the largest.
  const sizes = [...new Set(placed.map((each) => each.size))].map((most): Key[] => [(each) => (each.size <= most ? 0 : 1), minus(size), family]);
  return [...ORDERS, ...sizes].map((keys) => [...placed].sort((a, b) => compare(keys, a, b)).map(({ one }) => one));
}

function weigh(weights: ReadonlyMap<string, number>, { customer }: Possible): number {
  return weights.get(customer.scenario) ?? 1;
}

function compare(keys: readonly Key[], a: Placed, b: Placed): number {
  for (const key of [...keys, scenarioOf]) {
    const order = byKeys(key(a), key(b));
    if (order !== 0) return order;
  }
  return 0;
}

const scenarioOf: Key = ({ one }) => one.customer.scenario;

function byKeys(a: number | string, b: number | string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Share of contacts for which each customer stands, in its part of the traffic; those who stand for none are absent. */
export function weightsIn(some: readonly Possible[], traffic: Traffic): ReadonlyMap<string, number> {
  const cells: Cell[] = some.map(({ well }) => well);
  return new Map(
    partsOf(cells, traffic).flatMap(({ share, cells: mine }) => (share > 0 ? mine : []).map((cell) => [cell.scenario, share / mine.length] as const)),
  );
}
