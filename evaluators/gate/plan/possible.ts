import { HANDOFF_PARTS } from '../../../core/vocabulary.ts';
import type { Cell } from '../../cell.ts';
import type { Condition } from '../condition.ts';
import { FIGURE_EVENTS } from '../figure-events.ts';
import { cellThat, type OutcomeWord } from '../outcome-word.ts';
import type { Customer } from './customer.ts';

/** How a customer comes out if the policy does what the condition wants, and if it does not; the same where nothing hangs on it. */
export interface Possible {
  readonly customer: Customer;
  readonly well: Cell;
  readonly badly: Cell;
}

type Measured = Exclude<Condition, { kind: 'critical_failures' }>;
type Pair = readonly [right: OutcomeWord, wrong: OutcomeWord];

const RIGHT: Pair = ['correct', 'correct'];
const LEFT: Pair = ['not_handed_over', 'not_handed_over'];
const LABELLED: Readonly<Record<'must' | 'must_not', Pair>> = { must: RIGHT, must_not: ['contained', 'contained'] };

/** Words of a customer in need, and of one without, whose conversations the figure is about. */
const MISTAKES: Readonly<Record<Measured['figure'], Partial<Record<'must' | 'must_not', OutcomeWord>>>> = {
  recall: { must: 'missed' },
  trapped: { must: 'missed' },
  startable: { must: 'correct' },
  precision: { must_not: 'unnecessary' },
  in_window_precision: { must: 'late', must_not: 'unnecessary' },
  specificity: { must_not: 'unnecessary' },
  sent_for_nothing: { must_not: 'unnecessary' },
  offered_unnecessarily: { must_not: 'offered_unnecessarily' },
  rate: {},
};

/** Every customer as they would come out under a policy that makes no mistake, and under one that makes it with them. */
export function possibilities(condition: Measured, customers: readonly Customer[]): Possible[] {
  return customers.map((customer): Possible => {
    const [well, badly] = outcomesOf(condition, customer);
    return isTurned(condition) ? { customer, well: badly, badly: well } : { customer, well, badly };
  });
}

function outcomesOf(condition: Measured, customer: Customer): readonly [well: Cell, badly: Cell] {
  const { untimed: _untimed, ...whose } = customer;
  const [right, wrong] = pairOf(condition, customer);
  const [well, badly] = [cellThat({ ...whose, trial: 1 }, right), cellThat({ ...whose, trial: 1 }, wrong)];
  if (condition.figure !== 'startable' || customer.need !== 'must') return [well, badly];
  return [
    { ...well, handoff: handoffThat(true) },
    { ...badly, handoff: handoffThat(false) },
  ];
}

/** A limit that asks for what is usually a mistake, such as a recall of at most a half. */
function isTurned(condition: Measured): boolean {
  if (condition.kind === 'non_inferiority' || condition.figure === 'rate') return false;
  return condition.side !== (FIGURE_EVENTS[condition.figure].better === 'higher' ? 'at_least' : 'at_most');
}

function pairOf(condition: Measured, { need, untimed }: Customer): Pair {
  if (condition.figure === 'rate') return ofRate(condition, need);
  if (untimed) return ['handed_over', 'handed_over'];
  if (need !== 'must' && need !== 'must_not') return LEFT;
  const [right] = LABELLED[need];
  return [right, MISTAKES[condition.figure][need] ?? right];
}

/** Of a rate no handoff is a mistake, but each counts: against the limit where it is a most, for it where it is a least. */
function ofRate(condition: Measured, need: Customer['need']): Pair {
  const handed = need === 'must' ? 'correct' : need === 'must_not' ? 'unnecessary' : 'handed_over';
  const left = need === 'must' ? 'missed' : need === 'must_not' ? 'contained' : 'not_handed_over';
  return condition.kind === 'limit' && condition.side === 'at_least' ? [handed, left] : [left, handed];
}

/** Of what makes a handoff startable nothing else is read here. */
function handoffThat(startable: boolean): NonNullable<Cell['handoff']> {
  const part = { present: true, specific: true, grounded: startable };
  const parts = Object.fromEntries(HANDOFF_PARTS.map((name) => [name, part])) as NonNullable<Cell['handoff']>['parts'];
  const skills = { exists: true, staffed: true, missing: [], fits: true };
  return { parts, facts: [], skills, startable, placement: {}, re_explain: { given: [], lacking: 0, buried: 0 }, defects: [], unverified: [] };
}
