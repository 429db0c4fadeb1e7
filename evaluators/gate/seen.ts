import type { Traffic } from '../../scenarios/traffic.ts';
import type { Cell } from '../cell.ts';
import { type Trials, trialsOf } from '../counting.ts';
import { countByFamily } from '../family-counts.ts';
import { clusteredProportion } from '../statistics/clustered-proportion.ts';
import type { FamilyCount } from '../statistics/family-count.ts';
import { projectedProportion } from '../statistics/projected-proportion.ts';
import type { TrafficCell } from '../statistics/traffic-cell.ts';
import { partsOf, speaksForTraffic, type TrafficPart } from '../traffic-parts.ts';
import type { Assumed } from './assumed.ts';
import { isProjected } from './condition.ts';
import { FIGURE_EVENTS } from './figure-events.ts';
import type { GateFigure } from './settings.ts';

/** What the conversations say of a figure. Shares, 0–1. */
export type Seen =
  /** No conversation counts. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'point' | 'interval';
      /** The estimate; two, where part of the traffic is uncovered and may be anything. */
      readonly lowPoint: number;
      readonly highPoint: number;
      /** Ends of the confidence interval; 0 and 1 where under five families allow none. */
      readonly low: number;
      readonly high: number;
      /** Scenarios and families that count. */
      readonly n: number;
      readonly families: number;
    };

/** What is seen of a figure, and by what. */
export interface Sight {
  readonly figure: GateFigure;
  readonly cells: readonly Cell[];
  /** How those are counted that stand in for lost conversations. */
  readonly assumed: Assumed;
  readonly traffic: Traffic | undefined;
  /** Confidence of the two-sided interval, between 0 and 1; either end alone is a bound with (1 + level) / 2. */
  readonly level: number;
}

/** @throws RangeError on an impossible level */
export function see(sight: Sight): Seen {
  return isProjected(sight.figure) ? seeProjected(sight) : seeShare(sight);
}

function seeShare(sight: Sight): Seen {
  const all = everyConversation(sight);
  const found = clusteredProportion(countFamilies(sight, all, trialsOf(all)), sight.level);
  if (found.kind === 'none') return { kind: 'none' };
  const { kind, n, families, estimate } = found;
  return { kind, n, families, lowPoint: estimate, highPoint: estimate, ...(found.kind === 'interval' ? { low: found.low, high: found.high } : UNBOUNDED) };
}

function seeProjected(sight: Sight): Seen {
  if (sight.traffic === undefined) return { kind: 'none' };
  const all = everyConversation(sight);
  const trials = trialsOf(all);
  const cells = partsOf(all.filter(speaksForTraffic), sight.traffic).map((part) => trafficCell(sight, part, trials));
  const found = projectedProportion(cells, sight.level);
  if (found.kind === 'none') return { kind: 'none' };
  const { kind, n, families, lowPoint, highPoint } = found;
  return { kind, n, families, lowPoint, highPoint, ...(found.kind === 'interval' ? { low: found.low, high: found.high } : UNBOUNDED) };
}

const UNBOUNDED = { low: 0, high: 1 } as const;

/** Handoffs can only be judged where the words were kept. */
function everyConversation({ figure, cells, assumed }: Sight): Cell[] {
  const all = [...cells, ...assumed.keys()];
  return figure === 'startable' ? all.filter(({ isSilent }) => !isSilent) : all;
}

function trafficCell(sight: Sight, { share, need, cells }: TrafficPart, trials: Trials): TrafficCell {
  const { need: only } = FIGURE_EVENTS[sight.figure];
  if (only !== undefined && need !== undefined && need !== only) return { share, known: 0 };
  return { share, ...(need === undefined ? {} : { group: need }), families: countFamilies(sight, cells, trials) };
}

function countFamilies({ figure, assumed }: Sight, cells: readonly Cell[], trials: Trials): FamilyCount[] {
  const { counts, isHit } = FIGURE_EVENTS[figure];
  return countByFamily(
    cells,
    (cell) => assumed.get(cell)?.counts ?? counts(cell),
    (cell) => assumed.get(cell)?.isHit ?? isHit(cell),
    trials,
  );
}
