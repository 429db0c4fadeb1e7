import { groupBy } from '../core/group.ts';
import type { Traffic } from '../scenarios/traffic.ts';
import { type BandVerdict, judgeRate } from './band.ts';
import type { Cell } from './cell.ts';
import { conversationsIn, type Trials, trialsOf } from './counting.ts';
import { countByFamily } from './family-counts.ts';
import { type ProjectedProportion, projectedProportion } from './statistics/projected-proportion.ts';
import type { TrafficCell } from './statistics/traffic-cell.ts';
import { partsOf, speaksForTraffic, type TrafficPart } from './traffic-parts.ts';

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
  /** The three parts whose share rests on the fewest families, worst first: where another scenario tells most. */
  readonly worst_covered: readonly { readonly name: string; readonly share: number; readonly families: number }[];
  /** Conversations that stand for no part of the traffic, and so for nothing here, by the part that lacks; the most first. */
  readonly without_share: readonly WithoutShare[];
}

/** A part that the suite has and `traffic.yaml` gives no share, or none above 0. */
interface WithoutShare {
  /** `stratum × need`, or the scenario that was given a share of 0 of its own. */
  readonly name: string;
  readonly conversations: number;
  /** Whose conversations these are, by name. Of a persona it may be some of them, as the need is drawn. */
  readonly scenarios: readonly string[];
}

type Event = (cell: Cell) => boolean;

/** Projects the conversations of one variant onto traffic. */
export function project(cells: readonly Cell[], traffic: Traffic): Projection {
  const counted = cells.filter(speaksForTraffic);
  const parts = partsOf(counted, traffic);
  const trials = trialsOf(cells);
  const rate = projectedProportion(parts.map((part) => trafficCell(part, (cell) => cell.handed === 'yes', trials)));
  const only = (need: string, isHit: Event) =>
    projectedProportion(
      parts.map((part) => (part.need === need || part.need === undefined ? trafficCell(part, isHit, trials) : { share: part.share, known: 0 })),
    );
  return {
    rate,
    verdict: judgeRate(rate),
    trapped: only('must', (cell) => cell.outcome.cell === 'FN'),
    sent_for_nothing: only('must_not', (cell) => cell.outcome.cell === 'FP'),
    uncovered: parts.filter((part) => part.share > 0 && part.cells.length === 0).map(({ name, share }) => ({ name, share })),
    worst_covered: worstCovered(parts),
    without_share: withoutShare(counted, parts, traffic),
  };
}

/** By conversation and not by scenario: the need of a persona differs from trial to trial, and with it the part. */
function withoutShare(cells: readonly Cell[], parts: readonly TrafficPart[], traffic: Traffic): WithoutShare[] {
  const spokenFor = new Set(parts.flatMap((part) => (part.share > 0 ? part.cells : [])));
  const own = new Set<string>(traffic.scenarios.map(({ scenario }) => scenario));
  const partOf = ({ scenario, stratum, need }: Cell) => (own.has(scenario) ? scenario : `${stratum} × ${need}`);
  return [
    ...groupBy(
      cells.filter((cell) => !spokenFor.has(cell)),
      partOf,
    ),
  ]
    .map(([name, some]) => ({ name, conversations: conversationsIn(some), scenarios: [...new Set(some.map(({ scenario }) => scenario))].sort() }))
    .sort((a, b) => b.conversations - a.conversations || (a.name < b.name ? -1 : 1));
}

/** Cells of one need are expected to behave alike, so they lend each other spread. */
function trafficCell({ share, need, cells }: TrafficPart, isHit: Event, trials: Trials): TrafficCell {
  return { share, ...(need === undefined ? {} : { group: need }), families: countByFamily(cells, () => true, isHit, trials) };
}

/** The uncertainty that a part adds grows with its share and falls with the root of its families; with none it is whole. */
function worstCovered(parts: readonly TrafficPart[]): Projection['worst_covered'] {
  const covered = parts.map(({ name, share, cells }) => ({ name, share, families: new Set(cells.map(({ family }) => family)).size }));
  const burden = ({ share, families }: (typeof covered)[number]) => share / Math.sqrt(Math.max(1, families));
  return covered
    .filter(({ share }) => share > 0)
    .sort((a, b) => Number(b.families === 0) - Number(a.families === 0) || burden(b) - burden(a))
    .slice(0, 3);
}
