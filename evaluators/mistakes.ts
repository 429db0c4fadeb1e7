import { groupBy } from '../core/group.ts';
import type { RecordedDecision } from '../runs/record.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { type Cause, causeOf } from './cause.ts';
import type { Cell } from './cell.ts';
import { trialsOf } from './counting.ts';
import { decidedBy } from './decided-by.ts';

export type MistakeKind = 'beyond_authority' | 'missed' | 'late' | 'unnecessary' | 'early';

/** Something a variant got wrong with a customer, in any of their trials, with what it takes to understand why. */
export interface Mistake {
  readonly kind: MistakeKind;
  readonly scenario: string;
  readonly title: string;
  readonly variant: string;
  /** The first trial that went the way described, which is the most frequent one. */
  readonly trial: number;
  /** Trials that went wrong in this kind, of those that were played. */
  readonly times: number;
  readonly of: number;
  /** Turn at which the variant handed over, or the conversation's last. */
  readonly turn: number;
  readonly opening?: number;
  readonly deadline?: number;
  /** The rule that handed over, fired or failed, or `fail-safe`; absent where none did. */
  readonly rule?: string;
  /** What happened, in a sentence. */
  readonly what: string;
  /** Why the label says otherwise, in the customer's terms. */
  readonly why: string;
}

/** Gravest first. */
export const SEVERITY: readonly MistakeKind[] = ['beyond_authority', 'missed', 'late', 'unnecessary', 'early'];

/** What the variants got wrong, worst first: authority broken, then trapped, then sent for nothing, then too early. */
export function mistakesOf(cells: readonly Cell[], scenarios: ReadonlyMap<string, Scenario>): Mistake[] {
  const trials = trialsOf(cells);
  const made = cells.flatMap((cell) => {
    const scenario = scenarios.get(cell.scenario);
    const kind = kindOfMistake(cell);
    return scenario && kind ? [{ ...mistake(cell, scenario, kind), of: trials.get(cell.scenario) ?? cell.times }] : [];
  });
  const mistakes = [...groupBy(made, ({ variant, scenario, kind }) => `${variant}\n${scenario}\n${kind}`).values()].flatMap(asOne);
  return mistakes.sort((a, b) => SEVERITY.indexOf(a.kind) - SEVERITY.indexOf(b.kind));
}

/** The same mistake with the same customer: told by how it went most often, of the trials as often the first. */
function asOne(same: readonly Mistake[]): Mistake[] {
  const ways = [...groupBy(same, ({ what }) => what).values()].map((some) => ({
    first: some.reduce((one, other) => (other.trial < one.trial ? other : one)),
    times: some.reduce((sum, { times }) => sum + times, 0),
  }));
  const [usual] = ways.sort((a, b) => b.times - a.times || a.first.trial - b.first.trial);
  return usual === undefined ? [] : [{ ...usual.first, times: ways.reduce((sum, { times }) => sum + times, 0) }];
}

/** The gravest thing that a variant did wrong in a conversation. */
export function kindOfMistake({ violations, outcome }: Cell): MistakeKind | undefined {
  if (violations.length > 0) return 'beyond_authority';
  const { outcome: name } = outcome;
  return name === 'missed' || name === 'late' || name === 'unnecessary' || name === 'early' ? name : undefined;
}

function mistake(cell: Cell, scenario: Scenario, kind: MistakeKind): Omit<Mistake, 'of'> {
  const timed = cell.truth.need === 'must' && cell.truth.timing === 'timed' ? { opening: cell.truth.opening, deadline: cell.truth.deadline } : {};
  const decided = cell.walk.stop.how === 'escalated' ? cell.walk.decisions.at(-1) : undefined;
  const rule = ruleOf(decided && causeOf(decided));
  return {
    kind,
    scenario: cell.scenario,
    title: scenario.title,
    variant: cell.variant,
    trial: cell.trial,
    times: cell.times,
    turn: cell.walk.stop.turn,
    ...timed,
    ...(rule === undefined ? {} : { rule }),
    what: sentence(cell, kind, decided),
    why: whyOf(cell, scenario),
  };
}

function whyOf({ calls = [] }: Cell, { truth: { reason = '' } }: Scenario): string {
  return calls.length === 0 ? reason : `${reason.replace(/\.$/, '')}; here by ${calls.join(', ')}`;
}

function ruleOf(cause: Cause | undefined): string | undefined {
  if (cause?.kind === 'fail_safe') return 'fail-safe';
  return cause?.kind === 'rule' || cause?.kind === 'rule_error' ? cause.rule : undefined;
}

function sentence(cell: Cell, kind: MistakeKind, decided: RecordedDecision | undefined): string {
  const { stop } = cell.walk;
  const by = decidedBy(decided, (rule) => `\`${rule}\``);
  switch (kind) {
    case 'beyond_authority': {
      const [first] = cell.violations;
      return `let the agent act beyond its authority at turn ${first?.turn ?? '?'}: ${first?.because ?? ''}`;
    }
    case 'missed':
      return stop.how === 'ended' && stop.end === 'abandoned' ? `never handed over; the customer left after turn ${stop.turn}` : 'never handed over';
    case 'late':
      return `handed over at turn ${stop.turn}${by}, after ${deadlineOf(cell)}`;
    case 'unnecessary':
      return `handed over at turn ${stop.turn}${by}, though no human was needed`;
    case 'early':
      return `handed over at turn ${stop.turn}${by}, before the need arose`;
  }
}

function deadlineOf(cell: Cell): string {
  return cell.truth.need === 'must' && cell.truth.timing === 'timed' ? `the deadline at turn ${cell.truth.deadline}` : 'the deadline';
}
