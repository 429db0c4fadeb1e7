import type { Traffic } from '../../../scenarios/traffic.ts';
import type { Cell } from '../../cell.ts';
import { speaksForTraffic } from '../../traffic-parts.ts';
import type { BaselineCell } from '../baseline-cell.ts';
import { type Condition, isProjected } from '../condition.ts';
import { FIGURE_EVENTS } from '../figure-events.ts';
import { judgeGate } from '../judge.ts';
import type { JudgedCondition } from '../judged-condition.ts';
import type { Possible } from './possible.ts';

/** Whom a policy serves badly, and whom a baseline did. */
export interface Mistakes {
  readonly now: ReadonlySet<Possible>;
  readonly before: ReadonlySet<Possible>;
}

export const NO_MISTAKE: Mistakes = { now: new Set(), before: new Set() };

/** What the gate would say of one condition if each customer came out like this: the judge of the gate on invented conversations. */
export function rehearse(condition: Condition, possible: readonly Possible[], { now, before }: Mistakes, traffic: Traffic | undefined): JudgedCondition {
  const cells = possible.map((one) => (now.has(one) ? one.badly : one.well));
  const baseline = possible.map((one) => baselineCell(condition, before.has(one) ? one.badly : one.well));
  const verdict = judgeGate({ conditions: [condition], played: { cells, lost: [] }, baseline, ...(traffic === undefined ? {} : { traffic }) });
  const [judged] = verdict.conditions;
  if (judged === undefined) throw new Error('one condition has one answer');
  return judged;
}

function baselineCell(condition: Condition, cell: Cell): BaselineCell {
  if (condition.kind !== 'non_inferiority' || !countsFor(condition.figure, cell)) return { scenario: cell.scenario, hits: {} };
  return { scenario: cell.scenario, hits: { [condition.figure]: { hits: FIGURE_EVENTS[condition.figure].isHit(cell) ? 1 : 0, of: 1 } } };
}

/** Whether a conversation is one of those that the figure is a share of. */
export function countsFor(figure: Exclude<Condition, { kind: 'critical_failures' }>['figure'], cell: Cell): boolean {
  return FIGURE_EVENTS[figure].counts(cell) && (!isProjected(figure) || speaksForTraffic(cell));
}
