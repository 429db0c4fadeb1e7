import type { Traffic } from '../../scenarios/traffic.ts';
import type { Cell } from '../cell.ts';
import { valuesByFamily } from '../family-values.ts';
import type { FamilyValues } from '../statistics/family-values.ts';
import { type ProjectedMean, projectedMean } from '../statistics/projected-mean.ts';
import type { TrafficCell } from '../statistics/traffic-cell.ts';
import { partsOf, speaksForTraffic, type TrafficPart } from '../traffic-parts.ts';
import { type Cost, costOf, totalOf } from './cost-of.ts';
import { type CostModel, mostOf } from './model.ts';

/** What one variant is modelled to cost, in the team's currency a contact. Multiply by 1,000 for the headline. */
export interface CostFigures {
  readonly total: ProjectedMean;
  /** What the total is made of, where scenarios speak: the point alone. */
  readonly parts: Readonly<Record<keyof Cost, number>>;
}

const PARTS: readonly (keyof Cost)[] = ['minutes', 'false_handoff', 'missed', 'late', 'declined_offers', 'beyond_authority'];

/** Modelled costs of one variant's conversations at the shares of `traffic.yaml`. */
export function costFigures(cells: readonly Cell[], traffic: Traffic, model: CostModel): CostFigures {
  const parts = partsOf(cells.filter(speaksForTraffic), traffic);
  const range = { least: 0, most: mostOf(model) };
  const mean = (price: (cost: Cost) => number) =>
    projectedMean(
      trafficCells(parts, (cell) => price(costOf(cell, model))),
      range,
    );
  const point = (part: keyof Cost) => {
    const found = mean((cost) => cost[part]);
    return found.kind === 'none' ? 0 : found.lowPoint;
  };
  return { total: mean(totalOf), parts: Object.fromEntries(PARTS.map((part) => [part, point(part)])) as Record<keyof Cost, number> };
}

function trafficCells(parts: readonly TrafficPart[], price: (cell: Cell) => number): TrafficCell<FamilyValues>[] {
  return parts.map(({ share, need, cells }) => ({ share, ...(need === undefined ? {} : { group: need }), families: valuesByFamily(cells, price) }));
}
