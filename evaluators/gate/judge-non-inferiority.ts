import { groupBy } from '../../core/group.ts';
import type { Traffic } from '../../scenarios/traffic.ts';
import type { Cell } from '../cell.ts';
import { conversationsIn, countingOf, type Trials, trialsOf } from '../counting.ts';
import { clusteredDifference } from '../statistics/clustered-difference.ts';
import type { PairedCount } from '../statistics/paired-count.ts';
import { projectedDifference } from '../statistics/projected-difference.ts';
import { sum } from '../statistics/sum.ts';
import type { TrafficCell } from '../statistics/traffic-cell.ts';
import { partsOf, speaksForTraffic } from '../traffic-parts.ts';
import { type Assumed, allAlike, assume } from './assumed.ts';
import type { BaselineCell, Share } from './baseline-cell.ts';
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
 * difference is seen shows neither. Nor does a loss show more than its absence would: the bound to pass is the weaker of
 * its own and of the one without any loss, the bound to fail that of its own and of the one without any gain.
 */
export function judgeNonInferiority(condition: NonInferiority, evidence: Evidence, baseline: readonly BaselineCell[]): JudgedCondition {
  const { cells, lost, reading, traffic, levels } = evidence;
  const { figure } = condition;
  const wantsHits = FIGURE_EVENTS[figure].better === 'higher';
  const assumed = assume(figure, lost, reading, wantsHits);
  const all = [...cells, ...assumed.keys()];
  const seen = { figure, cells: all, assumed, baseline, traffic };
  const passing = differ(seen, levels.pass);
  const [lossless, gainless] = [differ(seen, levels.pass, withoutLosses), differ(seen, levels.fail, withoutGains)];
  const failing = differ(seen, levels.fail);
  const flawless = differ({ ...seen, assumed: allAlike(figure, cells, assumed, wantsHits) }, levels.pass);
  if (passing.kind === 'none') return { condition, answer: 'not_enough_evidence', n: 0, families: 0 };
  const { n, families } = passing;
  const found = { condition, n, families, estimate: pointOf(passing) };
  const intervals = [passing, failing, lossless, gainless, flawless].flatMap((one) => (one.kind === 'interval' ? [one] : []));
  const [pass, fail, noLoss, noGain, best] = intervals;
  if (!(pass && fail && noLoss && noGain && best)) return { ...found, answer: 'not_enough_evidence' };
  const bounds = { pass: Math.min(pass.low, noLoss.low), fail: Math.max(fail.high, noGain.high) };
  const judged = { ...found, bounds, best: best.low };
  if (bounds.pass >= -condition.margin - ROUNDING) return { ...judged, answer: 'pass' };
  return { ...judged, answer: bounds.fail < -condition.margin - ROUNDING ? 'fail' : 'not_enough_evidence' };
}

const withoutLosses = (pair: PairedCount): PairedCount => ({ ...pair, onlyB: 0 });
const withoutGains = (pair: PairedCount): PairedCount => ({ ...pair, onlyA: 0 });

function pointOf(found: Exclude<Found, { kind: 'none' }>): { low: number; high: number } {
  return 'estimate' in found ? { low: found.estimate, high: found.estimate } : { low: found.lowPoint, high: found.highPoint };
}

/** What both sides did, conversation by conversation. */
interface Both {
  readonly figure: NonInferiority['figure'];
  readonly cells: readonly Cell[];
  readonly assumed: Assumed;
  readonly baseline: readonly BaselineCell[];
  readonly traffic: Traffic | undefined;
}

/** How much better than the baseline: A is whichever side has to have more of the event. */
function differ({ figure, cells, assumed, baseline, traffic }: Both, level: number, as: (pair: PairedCount) => PairedCount = (pair) => pair): Found {
  const known = new Map(baseline.map((one) => [one.scenario, one.hits[figure]]));
  const trials = trialsOf(cells);
  const pair = (some: readonly Cell[]) => pairsOf({ figure, assumed, known, trials }, some).map(as);
  if (!isProjected(figure)) return clusteredDifference(pair(cells), level);
  if (traffic === undefined) return { kind: 'none', n: 0 };
  const { need: only } = FIGURE_EVENTS[figure];
  const parts = partsOf(cells.filter(speaksForTraffic), traffic).map(({ share, need, cells: mine }): TrafficCell<PairedCount> => {
    if (only !== undefined && need !== undefined && need !== only) return { share, known: 0 };
    return { share, ...(need === undefined ? {} : { group: need }), families: pair(mine) };
  });
  return projectedDifference(parts, level);
}

/** Trials are not matched with the baseline's, so a scenario counts by the difference of its shares, and as one, be its trials who they may. */
function pairsOf({ figure, assumed, known, trials }: Known, cells: readonly Cell[]): PairedCount[] {
  const { counts, isHit, better } = FIGURE_EVENTS[figure];
  const bearing = cells.filter((cell) => known.get(cell.scenario) !== undefined && (assumed.get(cell)?.counts ?? counts(cell)));
  const counting = countingOf(bearing, trials, () => false);
  return [...groupBy(bearing, (cell) => cell.scenario)].flatMap(([scenario, counted]) => {
    const [first, before] = [counted[0], known.get(scenario)];
    if (first === undefined || before === undefined) return [];
    const [hits, of] = [conversationsIn(counted.filter((cell) => assumed.get(cell)?.isHit ?? isHit(cell))), conversationsIn(counted)];
    const total = sum(counted.map(counting.of));
    const more = ((hits * before.of - before.hits * of) / (of * before.of)) * total;
    const gain = better === 'higher' ? more : -more;
    return [{ family: first.family, onlyA: Math.max(0, gain), onlyB: Math.max(0, -gain), total, weight: first.weight }];
  });
}

interface Known extends Pick<Both, 'figure' | 'assumed'> {
  readonly known: ReadonlyMap<string, Share | undefined>;
  readonly trials: Trials;
}
