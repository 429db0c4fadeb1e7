import type { Traffic } from '../../scenarios/traffic.ts';
import type { Cell } from '../cell.ts';
import { type Trials, trialsOf } from '../counting.ts';
import { valuesByFamily } from '../family-values.ts';
import type { FamilyValues } from '../statistics/family-values.ts';
import { type ProjectedMean, projectedMean, projectedPoint, type ValueRange } from '../statistics/projected-mean.ts';
import type { TrafficCell } from '../statistics/traffic-cell.ts';
import { partsOf, speaksForTraffic, type TrafficPart } from '../traffic-parts.ts';
import { type Cost, costOf, totalOf } from './cost-of.ts';
import { type CostModel, mostOf } from './model.ts';

/** What one variant is modelled to cost, in the team's currency a contact. Multiply by 1,000 for the headline. */
export interface CostFigures {
  /** Its interval is that of all but acts beyond authority: too rare and too dear to estimate, they are counted as seen. */
  readonly total: ProjectedMean;
  /** What the total is made of, where scenarios speak: the point alone. */
  readonly parts: Readonly<Record<keyof Cost, number>>;
}

const PARTS: readonly (keyof Cost)[] = ['minutes', 'false_handoff', 'missed', 'late', 'declined_offers', 'beyond_authority'];

/** Modelled costs of one variant's conversations at the shares of `traffic.yaml`. */
export function costFigures(cells: readonly Cell[], traffic: Traffic, model: CostModel): CostFigures {
  const priced = pricing(cells, traffic, model);
  const mean = (price: (cost: Cost) => number, range: ValueRange) => projectedMean(priced(price), range);
  const usual = mean((cost) => totalOf(cost) - cost.beyond_authority, { least: 0, most: mostOf(model), within: (need) => [0, mostOf(model, need)] });
  const beyond = mean((cost) => cost.beyond_authority, { least: 0, most: model.beyond_authority.value });
  const parts = PARTS.map((part) => [part, projectedPoint(priced((cost) => cost[part]))]);
  return { total: shifted(usual, beyond), parts: Object.fromEntries(parts) as Record<keyof Cost, number> };
}

/** The point of the total alone. */
export function costPoint(cells: readonly Cell[], traffic: Traffic, model: CostModel): number {
  const priced = pricing(cells, traffic, model);
  return projectedPoint(priced((cost) => totalOf(cost) - cost.beyond_authority)) + projectedPoint(priced((cost) => cost.beyond_authority));
}

/** What conversations come to, by the parts of the traffic, under some price of their costs. */
function pricing(cells: readonly Cell[], traffic: Traffic, model: CostModel): (price: (cost: Cost) => number) => TrafficCell<FamilyValues>[] {
  const parts = partsOf(cells.filter(speaksForTraffic), traffic);
  const trials = trialsOf(cells);
  return (price) => trafficCells(parts, (cell) => price(costOf(cell, model)), trials);
}

/** The sum of two means, of which the second is taken as it was seen. */
function shifted(one: ProjectedMean, { lowPoint, highPoint }: Pick<ProjectedMean, 'lowPoint' | 'highPoint'>): ProjectedMean {
  const points = { lowPoint: one.lowPoint + lowPoint, highPoint: one.highPoint + highPoint };
  return one.kind === 'interval' ? { ...one, ...points, low: one.low + lowPoint, high: one.high + highPoint } : { ...one, ...points };
}

function trafficCells(parts: readonly TrafficPart[], price: (cell: Cell) => number, trials: Trials): TrafficCell<FamilyValues>[] {
  return parts.map(({ share, need, cells }) => ({ share, ...(need === undefined ? {} : { group: need }), families: valuesByFamily(cells, price, trials) }));
}
