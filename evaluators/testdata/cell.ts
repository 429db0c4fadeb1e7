import type { Stop } from '../../runs/record.ts';
import type { ResolvedTruth } from '../../scenarios/resolve.ts';
import type { Cell } from '../cell.ts';
import type { Outcome, Unscored } from '../outcome.ts';

export type Judged = Exclude<Outcome['outcome'], 'unscored'> | Unscored;

const TIMED: ResolvedTruth = { need: 'must', timing: 'timed', opening: 2, deadline: 3 };
const NONE: ResolvedTruth = { need: 'must_not' };
const ENDED: Stop = { how: 'ended', turn: 4, end: 'resolved' };
const escalatedAt = (turn: number): Stop => ({ how: 'escalated', turn, by: 'escalate' });

/** What led to each outcome: the window is turns 2 to 3 of 4. */
const WAYS: Readonly<Record<Judged, { outcome: Outcome; truth: ResolvedTruth; stop: Stop }>> = {
  correct: { outcome: { outcome: 'correct', cell: 'TP' }, truth: TIMED, stop: escalatedAt(2) },
  early: { outcome: { outcome: 'early', cell: 'TP' }, truth: TIMED, stop: escalatedAt(1) },
  late: { outcome: { outcome: 'late', cell: 'FN' }, truth: TIMED, stop: escalatedAt(4) },
  missed: { outcome: { outcome: 'missed', cell: 'FN' }, truth: TIMED, stop: { how: 'ended', turn: 4, end: 'abandoned' } },
  offered: { outcome: { outcome: 'offered', cell: 'TP' }, truth: TIMED, stop: ENDED },
  unnecessary: { outcome: { outcome: 'unnecessary', cell: 'FP' }, truth: NONE, stop: escalatedAt(1) },
  contained: { outcome: { outcome: 'contained', cell: 'TN' }, truth: NONE, stop: ENDED },
  offered_unnecessarily: { outcome: { outcome: 'offered_unnecessarily', cell: 'TN' }, truth: NONE, stop: ENDED },
  may: { outcome: unscored('may'), truth: { need: 'may' }, stop: ENDED },
  unlabelled: { outcome: unscored('unlabelled'), truth: { need: 'unlabelled' }, stop: ENDED },
  not_due: { outcome: unscored('not_due'), truth: { need: 'not_due' }, stop: ENDED },
  unobserved: { outcome: unscored('unobserved'), truth: { need: 'must', timing: 'untimed' }, stop: { how: 'ended', turn: 4, end: 'record_end' } },
  errored: { outcome: unscored('errored'), truth: NONE, stop: { how: 'errored', turn: 2, message: 'no network' } },
  invalid: { outcome: unscored('invalid'), truth: NONE, stop: ENDED },
};

function unscored(why: Unscored): Outcome {
  return { outcome: 'unscored', cell: null, why };
}

/** A judged conversation; what is not given follows from its outcome. */
export function cell(judged: Judged, over: Partial<Omit<Cell, 'walk'>> & { walk?: Partial<Cell['walk']> } = {}): Cell {
  const { outcome, truth, stop } = WAYS[judged];
  const { walk, ...rest } = over;
  return {
    variant: 'v',
    scenario: judged,
    family: judged,
    stratum: 'billing',
    trial: 1,
    times: 1,
    weight: 1,
    kind: 'script',
    need: truth.need,
    truth,
    outcome,
    handed: stop.how === 'escalated' ? 'yes' : 'no',
    violations: [],
    isSilent: false,
    // Four turns, each answered.
    timeline: { positions: [0, 2, 4, 6], frustrated_turns: 0 },
    ...rest,
    walk: { course: '0', offers: [], decisions: [], stop, ...walk },
  };
}

export const JUDGED = Object.keys(WAYS) as Judged[];
