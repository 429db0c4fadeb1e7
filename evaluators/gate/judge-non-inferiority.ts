import { groupBy } from '../../core/group.ts';
import type { Traffic } from '../../scenarios/traffic.ts';
import type { Cell } from '../cell.ts';
import { clusteredDifference } from '../statistics/clustered-difference.ts';
import type { PairedCount } from '../statistics/paired-count.ts';
import { projectedDifference } from '../statistics/projected-difference.ts';
import type { TrafficCell } from '../statistics/traffic-cell.ts';
import { partsOf, speaksForTraffic } from '../traffic-parts.ts';
import { type Assumed, assume } from './assumed.ts';
import type { BaselineCell } from './baseline-cell.ts';
import { type Condition, isProjected } from './condition.ts';
import { FIGURE_EVENTS } from './figure-events.ts';
import type { Evidence } from './judge-limit.ts';
import type { JudgedCondition } from './judged-condition.ts';

type NonInferiority = Extract<Condition, { kind: 'non_inferiority' }>;
type Found = ReturnType<typeof clusteredDifference> | ReturnType<typeof projectedDifference>;

const ROUNDING = 1e-9;

/**
 * No worse than the baseline by more than the margin: the lower bound of how much better the policy is, paired on the
 * same customers and clustered by family, lies above −margin. It is worse where the upper bound lies below. That no
 * difference is seen shows neither.
 */
export function judgeNonInferiority(condition: NonInferiority, evidence: Evidence, baseline: readonly BaselineCell[]): JudgedCondition {
  const { cells, lost, reading, traffic, levels } = evidence;
  const wantsHits = FIGURE_EVENTS[condition.figure].better === 'higher';
  const assumed = assume(condition.figure, lost, reading, wantsHits);
  const all = [...cells, ...assumed.keys()];
  const passing = differ(condition, all, assumed, baseline, traffic, levels.pass);
  const failing = differ(condition, all, assumed, baseline, traffic, levels.fail);
  if (passing.kind === 'none' || failing.kind === 'none') return { condition, answer: 'not_enough_evidence', n: 0, families: 0 };
  const { n, families } = passing;
  const found = { condition, n, families, estimate: pointOf(passing) };
  if (passing.kind === 'point' || failing.kind === 'point') return { ...found, answer: 'not_enough_evidence' };
  const bounds = { pass: passing.low, fail: failing.high };
  if (bounds.pass >= -condition.margin - ROUNDING) return { ...found, bounds, answer: 'pass' };
  return { ...found, bounds, answer: bounds.fail < -condition.margin - ROUNDING ? 'fail' : 'not_enough_evidence' };
}

function pointOf(found: Exclude<Found, { kind: 'none' }>): { low: number; high: number } {
  return 'estimate' in found ? { low: found.estimate, high: found.estimate } : { low: found.lowPoint, high: found.highPoint };
}

/** How much better than the baseline: A is whichever side has to have more of the event. */
function differ(
  { figure }: NonInferiority,
  cells: readonly Cell[],
  assumed: Assumed,
  baseline: readonly BaselineCell[],
  traffic: Traffic | undefined,
  level: number,
): Found {
  const known = new Map(baseline.map((one) => [one.scenario, one.hits[figure]]));
  const pair = (some: readonly Cell[]) => pairsOf(figure, some, assumed, known);
  if (!isProjected(figure)) return clusteredDifference(pair(cells), level);
  if (traffic === undefined) return { kind: 'none', n: 0 };
  const { need: only } = FIGURE_EVENTS[figure];
  const parts = partsOf(cells.filter(speaksForTraffic), traffic).map(({ share, need, cells: mine }): TrafficCell<PairedCount> => {
    if (only !== undefined && need !== undefined && need !== only) return { share, known: 0 };
    return { share, ...(need === undefined ? {} : { group: need }), families: pair(mine) };
  });
  return projectedDifference(parts, level);
}

/** Trials are not matched with the baseline's, so a scenario counts by the difference of its shares. */
function pairsOf(figure: NonInferiority['figure'], cells: readonly Cell[], assumed: Assumed, known: ReadonlyMap<string, number | undefined>): PairedCount[] {
  const { counts, isHit, better } = FIGURE_EVENTS[figure];
  return [...groupBy(cells, (cell) => cell.scenario)].flatMap(([scenario, trials]) => {
    const counted = trials.filter((cell) => assumed.get(cell)?.counts ?? counts(cell));
    const [first, before] = [counted[0], known.get(scenario)];
    if (first === undefined || before === undefined) return [];
    const now = counted.filter((cell) => assumed.get(cell)?.isHit ?? isHit(cell)).length / counted.length;
    const gain = better === 'higher' ? now - before : before - now;
    return [{ family: first.family, onlyA: Math.max(0, gain), onlyB: Math.max(0, -gain), total: 1 }];
  });
}
