import type { Cell } from '../../evaluators/cell.ts';
import type { BaselineCell } from '../../evaluators/gate/baseline-cell.ts';
import type { Condition } from '../../evaluators/gate/condition.ts';
import { judgeGate } from '../../evaluators/gate/judge.ts';
import { see } from '../../evaluators/gate/seen.ts';
import { clusteredDifference } from '../../evaluators/statistics/clustered-difference.ts';
import { cell } from '../../evaluators/testdata/cell.ts';
import { between, type Random, stream } from '../coverage/chance.ts';
import { commonShock } from '../coverage/family-draws.ts';
import type { DrawnSuite } from './null.ts';
import { TRAFFIC } from './simulated-suite.ts';

/** How often a mistake put right lowers the bound that a limit is judged on. */
export interface RepairResult {
  readonly condition: string;
  readonly sizes: Sizes;
  /** Single customers whose outcome was turned from wrong to right. */
  readonly repairs: number;
  /** Share of them after which the interval's own bound is worse, and the largest step. */
  readonly ofInterval: Falls;
  /** The same for the bound that the gate judges. */
  readonly ofGate: Falls;
}

interface Falls {
  readonly share: number;
  readonly largest: number;
}

const SIZES = { 'one each': [1, 1], 'four each': [4, 4], '1 to 4': [1, 4], 'a few of 8 to 20': [1, 3] } as const;
type Sizes = keyof typeof SIZES;

const FEWEST_FAMILIES = 5;
const MOST_FAMILIES = 30;
const LARGE = { oneIn: 7, from: 8, to: 20 };
const CORRELATIONS = [0, 0.3, 0.6, 1];
const RECALLS = [0.5, 0.7, 0.9, 0.95];
/** Share of customers whom the baseline serves otherwise. */
const DIFFERS = 0.1;
const LEVEL = 0.9;
const ROUNDING = 1e-9;

type Measured = Exclude<Condition, { kind: 'critical_failures' }>;

const CONDITIONS: readonly Measured[] = [
  { kind: 'limit', figure: 'recall', side: 'at_least', limit: 0.5, judgedOn: 'confidence' },
  { kind: 'limit', figure: 'trapped', side: 'at_most', limit: 0.1, judgedOn: 'confidence' },
  { kind: 'non_inferiority', figure: 'recall', margin: 0.1 },
];

/** Suites of customers in need, each met by a policy of some recall; every mistake of each suite is put right by itself. */
export function measureRepairs(seed: string, suites: number): RepairResult[] {
  return CONDITIONS.flatMap((condition) => (Object.keys(SIZES) as Sizes[]).map((sizes) => measure(condition, sizes, seed, suites)));
}

function measure(condition: Measured, sizes: Sizes, seed: string, suites: number): RepairResult {
  const name = condition.kind === 'non_inferiority' ? 'no worse recall' : condition.figure;
  const random = stream(seed, 'repairs', name, sizes);
  const [ofInterval, ofGate]: [number[], number[]] = [[], []];
  for (let suite = 0; suite < suites; suite += 1) {
    const { cells, baseline } = draw(random, sizes);
    const before = boundsOf(condition, cells, baseline);
    for (const [index, { outcome, scenario, family }] of cells.entries()) {
      if (outcome.outcome !== 'missed') continue;
      const repaired = cells.map((one, at) => (at === index ? cell('correct', { scenario, family }) : one));
      const after = boundsOf(condition, repaired, baseline);
      ofInterval.push(before.interval - after.interval);
      ofGate.push(before.gate - after.gate);
    }
  }
  return { condition: name, sizes, repairs: ofGate.length, ofInterval: fallsIn(ofInterval), ofGate: fallsIn(ofGate) };
}

function fallsIn(drops: readonly number[]): Falls {
  const falls = drops.filter((drop) => drop > ROUNDING);
  return { share: falls.length / Math.max(1, drops.length), largest: Math.max(0, ...falls) };
}

interface Bounds {
  readonly interval: number;
  readonly gate: number;
}

/** Higher is better for the policy. */
function boundsOf(condition: Measured, cells: readonly Cell[], baseline: readonly BaselineCell[]): Bounds {
  const sign = condition.kind === 'limit' && condition.side === 'at_most' ? -1 : 1;
  const judged = judgeGate({ conditions: [condition], played: { cells, lost: [] }, traffic: TRAFFIC, baseline }).conditions[0]?.bounds;
  const seen =
    condition.kind === 'limit'
      ? see({ figure: condition.figure, cells, assumed: new Map(), traffic: TRAFFIC, level: LEVEL })
      : clusteredDifference(pairsOf(cells, baseline), LEVEL);
  if (seen.kind !== 'interval' || judged === undefined) throw new Error('five families allow an interval');
  return { interval: sign === 1 ? seen.low : -seen.high, gate: sign * judged.pass };
}

function pairsOf(cells: readonly Cell[], baseline: readonly BaselineCell[]) {
  return cells.map(({ family, outcome }, index) => {
    const gain = (outcome.cell === 'TP' ? 1 : 0) - (baseline[index]?.hits.recall?.hits ?? 0);
    return { family, onlyA: Math.max(0, gain), onlyB: Math.max(0, -gain), total: 1 };
  });
}

function draw(random: Random, sizes: Sizes): DrawnSuite {
  const [least, most] = SIZES[sizes];
  const [icc, recall] = [CORRELATIONS[between(random, 0, CORRELATIONS.length - 1)] ?? 0, RECALLS[between(random, 0, RECALLS.length - 1)] ?? 0];
  const cells: Cell[] = [];
  const baseline: BaselineCell[] = [];
  const families = between(random, FEWEST_FAMILIES, MOST_FAMILIES);
  for (let family = 0; family < families; family += 1) {
    const isLarge = sizes === 'a few of 8 to 20' && between(random, 1, LARGE.oneIn) === 1;
    const size = isLarge ? between(random, LARGE.from, LARGE.to) : between(random, least, most);
    for (const [member, u] of commonShock(random, size, icc, (draws) => draws()).entries()) {
      const scenario = `s${family}-${member}`;
      cells.push(cell(u < recall ? 'correct' : 'missed', { scenario, family: `f${family}` }));
      baseline.push({ scenario, hits: { recall: { hits: random() < DIFFERS ? (u < recall ? 0 : 1) : u < recall ? 1 : 0, of: 1 } } });
    }
  }
  return { cells, baseline };
}
