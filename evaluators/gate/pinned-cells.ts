import type { Traffic } from '../../scenarios/traffic.ts';
import type { Cell } from '../cell.ts';
import { conversationsIn } from '../counting.ts';
import { speaksForTraffic } from '../traffic-parts.ts';
import type { Whose } from './bare-cell.ts';
import { type PinnedScenario, wordsOf } from './baseline.ts';
import type { BaselineCell, Share } from './baseline-cell.ts';
import { isProjected } from './condition.ts';
import { FIGURE_EVENTS } from './figure-events.ts';
import { cellThat, needBehind } from './outcome-word.ts';
import { type Seen, see } from './seen.ts';
import { type GateFigure, PAIRED_FIGURES, type PairedFigure } from './settings.ts';

/** Where a scenario stands in the suite, as today's file says. */
export type Standing = ReadonlyMap<string, Pick<Whose, 'family' | 'stratum' | 'kind' | 'weight'>>;

/** The conversations of a baseline, as far as their words tell of them. Scenarios that the suite no longer holds are left out. */
export function conversationsOf(scenarios: readonly PinnedScenario[], standing: Standing): Cell[] {
  return scenarios.flatMap(({ scenario, need, outcomes }) => {
    const known = standing.get(scenario);
    if (known === undefined) return [];
    return wordsOf(outcomes).map((word, index) =>
      cellThat({ scenario, need: need === 'latent' ? needBehind(word) : need, trial: index + 1, ...known }, word, outcomes[word]),
    );
  });
}

/** How a baseline did on each scenario, for every figure that can be compared with it. */
export function baselineCells(scenarios: readonly PinnedScenario[], standing: Standing): BaselineCell[] {
  return scenarios.map((one) => ({ scenario: one.scenario, hits: sharesOf(conversationsOf([one], standing)) }));
}

function sharesOf(trials: readonly Cell[]): BaselineCell['hits'] {
  const shares = PAIRED_FIGURES.flatMap((figure): [PairedFigure, Share][] => {
    const { counts, isHit } = FIGURE_EVENTS[figure];
    const counted = trials.filter((cell) => counts(cell) && (!isProjected(figure) || speaksForTraffic(cell)));
    return counted.length === 0 ? [] : [[figure, { hits: conversationsIn(counted.filter(isHit)), of: conversationsIn(counted) }]];
  });
  return Object.fromEntries(shares);
}

/** The figures that words tell, as estimates; two where part of the traffic is uncovered. */
const TOLD = [
  'recall',
  'precision',
  'specificity',
  'in_window_precision',
  'offered_unnecessarily',
  'trapped',
  'sent_for_nothing',
  'rate',
] as const satisfies readonly GateFigure[];

export interface PinnedFigure {
  readonly figure: (typeof TOLD)[number];
  /** Absent where nothing counts. */
  readonly before?: Point;
  readonly after?: Point;
}

interface Point {
  readonly low: number;
  readonly high: number;
}

/** Figures that two baselines have on these scenarios, where they are not the same. */
export function figuresThatMoved(before: readonly Cell[], after: readonly Cell[], traffic: Traffic | undefined): PinnedFigure[] {
  return TOLD.map((figure) => ({ figure, ...named('before', pointOf(figure, before, traffic)), ...named('after', pointOf(figure, after, traffic)) })).filter(
    ({ before: was, after: is }) => was?.low !== is?.low || was?.high !== is?.high,
  );
}

function named<Key extends 'before' | 'after'>(key: Key, point: Point | undefined): Partial<Record<Key, Point>> {
  return point === undefined ? {} : ({ [key]: point } as Record<Key, Point>);
}

/** A level has to be named, and no interval is read. */
const ANY_LEVEL = 0.95;

function pointOf(figure: GateFigure, cells: readonly Cell[], traffic: Traffic | undefined): Point | undefined {
  const seen: Seen = see({ figure, cells, assumed: new Map(), traffic, level: ANY_LEVEL });
  return seen.kind === 'none' ? undefined : { low: seen.lowPoint, high: seen.highPoint };
}
