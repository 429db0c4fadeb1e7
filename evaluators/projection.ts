import type { Traffic } from '../scenarios/traffic.ts';
import { type BandVerdict, judgeRate } from './band.ts';
import type { Cell } from './cell.ts';
import { countByFamily } from './family-counts.ts';
import { type ProjectedProportion, projectedProportion } from './statistics/projected-proportion.ts';
import type { TrafficCell } from './statistics/traffic-cell.ts';

/** What the suite says about real contacts, at the shares of `traffic.yaml`. */
export interface Projection {
  /** Share of contacts handed over, 0–1. */
  readonly rate: ProjectedProportion;
  readonly verdict: BandVerdict;
  /** Contacts that needed a human and did not get one in time, of all contacts, 0–1. */
  readonly trapped: ProjectedProportion;
  /** Contacts handed over for nothing, of all contacts, 0–1. */
  readonly sent_for_nothing: ProjectedProportion;
  /** Parts of the traffic for which no scenario speaks. */
  readonly uncovered: readonly { readonly name: string; readonly share: number }[];
  /** Scenarios that stand for no part of the traffic, by name. */
  readonly without_share: readonly string[];
}

/** A part of the traffic with the conversations that speak for it. */
interface Part {
  readonly name: string;
  readonly share: number;
  /** Absent where no conversation tells. */
  readonly need?: string;
  readonly cells: readonly Cell[];
}

type Event = (cell: Cell) => boolean;

/**
 * Projects the conversations of one variant onto traffic. What was errored speaks for nothing; nor does a recorded
 * conversation, because what a policy would have met past the point where it parts from the record was never observed.
 */
export function project(cells: readonly Cell[], traffic: Traffic): Projection {
  const counted = cells.filter((cell) => cell.kind === 'script' && cell.walk.stop.how !== 'errored' && cell.need !== 'not_due');
  const parts = partsOf(counted, traffic);
  const rate = projectedProportion(parts.map((part) => trafficCell(part, (cell) => cell.handed === 'yes')));
  const only = (need: string, isHit: Event) =>
    projectedProportion(parts.map((part) => (part.need === need || part.need === undefined ? trafficCell(part, isHit) : { share: part.share, known: 0 })));
  const spokenFor = new Set(parts.flatMap((part) => (part.share > 0 ? part.cells.map((cell) => cell.scenario) : [])));
  return {
    rate,
    verdict: judgeRate(rate),
    trapped: only('must', (cell) => cell.outcome.cell === 'FN'),
    sent_for_nothing: only('must_not', (cell) => cell.outcome.cell === 'FP'),
    uncovered: parts.filter((part) => part.share > 0 && part.cells.length === 0).map(({ name, share }) => ({ name, share })),
    without_share: [...new Set(counted.map((cell) => cell.scenario))].filter((scenario) => !spokenFor.has(scenario)).sort(),
  };
}

/** Scenarios with a share of their own leave their cells. */
function partsOf(cells: readonly Cell[], traffic: Traffic): Part[] {
  const own = new Set<string>(traffic.scenarios.map(({ scenario }) => scenario));
  const singles = traffic.scenarios.map(({ scenario, share }) => {
    const mine = cells.filter((cell) => cell.scenario === scenario);
    return { name: scenario, share, ...(mine[0] ? { need: mine[0].need } : {}), cells: mine };
  });
  const strata = traffic.cells.map(({ stratum, need, share }) => ({
    name: `${stratum} × ${need}`,
    share,
    need,
    cells: cells.filter((cell) => cell.stratum === stratum && cell.need === need && !own.has(cell.scenario)),
  }));
  return [...strata, ...singles];
}

/** Cells of one need are expected to behave alike, so they lend each other spread. */
function trafficCell({ share, need, cells }: Part, isHit: Event): TrafficCell {
  return { share, ...(need === undefined ? {} : { group: need }), families: countByFamily(cells, () => true, isHit) };
}
