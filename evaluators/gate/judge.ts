import type { Traffic } from '../../scenarios/traffic.ts';
import { type Answer, together } from './answer.ts';
import type { Reading } from './assumed.ts';
import type { BaselineCell } from './baseline-cell.ts';
import { type Condition, isStatistical } from './condition.ts';
import { judgeCritical } from './judge-critical.ts';
import { type Evidence, judgeLimit } from './judge-limit.ts';
import { judgeNonInferiority } from './judge-non-inferiority.ts';
import type { JudgedCondition } from './judged-condition.ts';
import { levelsFor } from './levels.ts';
import type { Played } from './lost.ts';

export interface GateInput {
  readonly conditions: readonly Condition[];
  readonly played: Played;
  readonly traffic?: Traffic;
  /** How the pinned baseline came out, on the scenarios that both played. */
  readonly baseline?: readonly BaselineCell[];
}

/** What the gate says of a policy, and why. */
export interface GateVerdict {
  readonly answer: Answer;
  readonly conditions: readonly JudgedCondition[];
  /** Conversations that could not be scored, and what the answer would be if they had gone as badly, or as well, as possible. */
  readonly lost: { readonly conversations: number; readonly worst: Answer; readonly best: Answer };
}

/**
 * Judges a policy: *pass* where the confidence bound of each condition meets its limit, *fail* where the opposite bound of
 * any breaks it, otherwise *not enough evidence*. Over the whole gate each wrong answer comes in at most 5 % of cases,
 * limits on point estimates and critical failures excepted, which are no statistics.
 * Conversations that were lost must not be able to change the answer; where they could, it is *not enough evidence*.
 */
export function judgeGate(input: GateInput): GateVerdict {
  const conditions = judgeAs('as_scored', input);
  const answer = together(conditions.map((one) => one.answer));
  const { lost } = input.played;
  const under = (reading: Reading) => (lost.length === 0 ? answer : together(judgeAs(reading, input).map((one) => one.answer)));
  const [worst, best] = [under('worst'), under('best')];
  const isSettled = worst === answer && best === answer;
  return {
    answer: isSettled ? answer : 'not_enough_evidence',
    conditions,
    lost: { conversations: lost.reduce((sum, { times }) => sum + times, 0), worst, best },
  };
}

function judgeAs(reading: Reading, { conditions, played, traffic, baseline = [] }: GateInput): JudgedCondition[] {
  const evidence: Evidence = { ...played, traffic, reading, levels: levelsFor(conditions.filter(isStatistical).length) };
  return conditions.map((condition) => judgeCondition(condition, evidence, baseline));
}

function judgeCondition(condition: Condition, evidence: Evidence, baseline: readonly BaselineCell[]): JudgedCondition {
  switch (condition.kind) {
    case 'limit':
      return judgeLimit(condition, evidence);
    case 'non_inferiority':
      return judgeNonInferiority(condition, evidence, baseline);
    case 'critical_failures':
      return judgeCritical(condition, evidence);
  }
}
