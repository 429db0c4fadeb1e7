import { HANDOFF_PARTS } from '../../core/vocabulary.ts';
import type { Traffic } from '../../scenarios/traffic.ts';
import type { Cell } from '../cell.ts';
import { type Trials, trialsOf } from '../counting.ts';
import { valuesByFamily } from '../family-values.ts';
import { type EstimatedPart, estimatedPart } from '../statistics/estimated-part.ts';
import type { FamilyValues } from '../statistics/family-values.ts';
import { type ProjectedMean, projectedMean, projectedPoint } from '../statistics/projected-mean.ts';
import type { TrafficCell } from '../statistics/traffic-cell.ts';
import { partsOf, speaksForTraffic, type TrafficPart } from '../traffic-parts.ts';
import { type Cost, costOf, totalOf } from './cost-of.ts';
import { type CostModel, mostOf } from './model.ts';
import { type UnsoundBasis, type UnsoundParts, unsoundParts } from './unsound-parts.ts';

/** What one variant is modelled to cost, in the team's currency a contact. Multiply by 1,000 for the headline. */
export interface CostFigures {
  /**
   * Its interval and bounds are those of all but acts beyond authority: too rare and too dear to estimate, they are counted as seen,
   * and where no scenario speaks not at all.
   */
  readonly total: ProjectedMean;
  /** What the total is made of, where scenarios speak: the point alone. */
  readonly parts: Readonly<Record<keyof Cost, number>>;
  /** Where words were not kept of all handoffs: how the minutes lost on unsound ones are known. */
  readonly unsound_parts?: UnsoundBasis;
}

const PARTS: readonly (keyof Cost)[] = ['minutes', 'false_handoff', 'missed', 'late', 'declined_offers', 'beyond_authority'];

/** Modelled costs of one variant's conversations at the shares of `traffic.yaml`. */
export function costFigures(cells: readonly Cell[], traffic: Traffic, model: CostModel): CostFigures {
  const { priced, unsound } = pricing(cells, traffic, model);
  const range = { least: 0, most: mostOf(model), within: (need: string) => [0, mostOf(model, need)] as const };
  const usual = projectedMean(
    priced((cost) => totalOf(cost) - cost.beyond_authority),
    range,
    0.95,
    estimatedOf(unsound, model),
  );
  const beyond = projectedPoint(priced((cost) => cost.beyond_authority));
  const parts = PARTS.map((part) => [part, projectedPoint(priced((cost) => cost[part]))]);
  return {
    total: shifted(usual, beyond),
    parts: Object.fromEntries(parts) as Record<keyof Cost, number>,
    ...basisOf(unsound),
  };
}

/** The point of the total alone. */
export function costPoint(cells: readonly Cell[], traffic: Traffic, model: CostModel): Pick<CostFigures, 'unsound_parts'> & { readonly cost: number } {
  const { priced, unsound } = pricing(cells, traffic, model);
  const cost = projectedPoint(priced((one) => totalOf(one) - one.beyond_authority)) + projectedPoint(priced((one) => one.beyond_authority));
  return { cost, ...basisOf(unsound) };
}

function basisOf({ basis }: UnsoundParts): Pick<CostFigures, 'unsound_parts'> {
  return basis === undefined ? {} : { unsound_parts: basis };
}

interface Pricing {
  /** What conversations come to, by the parts of the traffic, under some price of their costs. */
  readonly priced: (price: (cost: Cost) => number) => TrafficCell<FamilyValues>[];
  readonly unsound: UnsoundParts;
}

function pricing(cells: readonly Cell[], traffic: Traffic, model: CostModel): Pricing {
  const parts = partsOf(cells.filter(speaksForTraffic), traffic);
  const trials = trialsOf(cells);
  const unsound = unsoundParts(parts, trials);
  return { unsound, priced: (price) => trafficCells(parts, (cell, part) => price(costOf(cell, model, unsound.of(cell, part))), trials) };
}

/** What the means of kept handoffs leave uncertain, as money. */
function estimatedOf({ sample }: UnsoundParts, model: CostModel): EstimatedPart | undefined {
  const price = model.minutes_per_missing_part.value * model.human_minute.value;
  return sample.length === 0 || price === 0 ? undefined : estimatedPart(sample, { least: 0, most: HANDOFF_PARTS.length }, price);
}

/** A mean and what is added to it as it was seen. */
function shifted(one: ProjectedMean, seen: number): ProjectedMean {
  const points = { lowPoint: one.lowPoint + seen, highPoint: one.highPoint + seen };
  return one.kind === 'interval' ? { ...one, ...points, low: one.low + seen, high: one.high + seen } : { ...one, ...points };
}

function trafficCells(parts: readonly TrafficPart[], price: (cell: Cell, part: TrafficPart) => number, trials: Trials): TrafficCell<FamilyValues>[] {
  return parts.map((part) => {
    const { share, need, cells } = part;
    return { share, ...(need === undefined ? {} : { group: need }), families: valuesByFamily(cells, (cell) => price(cell, part), trials) };
  });
}
