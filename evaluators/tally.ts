import type { Cell } from './cell.ts';
import { conversationsIn } from './counting.ts';
import type { Outcome, Unscored } from './outcome.ts';

type Scored = Exclude<Outcome['outcome'], 'unscored'>;

/** Conversations in which a rule of the policy failed, and in which the policy itself broke. */
export interface Troubles {
  readonly with_rule_errors: number;
  readonly with_policy_failures: number;
}

/** Every conversation of one variant, counted once. */
export interface Tally extends Troubles {
  readonly outcomes: Readonly<Record<Scored, number>>;
  readonly unscored: Readonly<Record<Unscored, number>>;
  /** Offers that were declined without making an outcome of the table. */
  readonly other_declined_offers: number;
  /** Conversations in which the agent acted beyond its authority. */
  readonly critical_failures: number;
  /** The first conversation by name that errored for this variant alone, and why; absent where none did. */
  readonly first_errored?: { readonly scenario: string; readonly why: string };
}

export function tally(cells: readonly Cell[]): Tally {
  const outcomes = { correct: 0, early: 0, late: 0, missed: 0, unnecessary: 0, contained: 0, offered: 0, offered_unnecessarily: 0 };
  const unscored = { may: 0, unlabelled: 0, not_due: 0, unobserved: 0, errored: 0, invalid: 0 };
  for (const { outcome, times } of cells) {
    if (outcome.outcome === 'unscored') unscored[outcome.why] += times;
    else outcomes[outcome.outcome] += times;
  }
  const beside = cells.filter(({ outcome }) => outcome.outcome !== 'offered' && outcome.outcome !== 'offered_unnecessarily');
  return {
    outcomes,
    unscored,
    other_declined_offers: beside.reduce((sum, { walk, times }) => sum + times * walk.offers.filter((offer) => offer.answer === 'declined').length, 0),
    ...troublesOf(cells),
    critical_failures: conversationsIn(cells.filter(({ violations }) => violations.length > 0)),
    ...firstErrored(cells),
  };
}

export function troublesOf(cells: readonly Cell[]): Troubles {
  const count = (isIn: (cell: Cell) => boolean) => conversationsIn(cells.filter(isIn));
  return {
    with_rule_errors: count(({ walk }) => walk.decisions.some((decision) => decision.errors.length > 0)),
    with_policy_failures: count(({ walk }) => walk.decisions.some((decision) => decision.failure !== undefined)),
  };
}

function firstErrored(cells: readonly Cell[]): Pick<Tally, 'first_errored'> {
  let first: { readonly scenario: string; readonly trial: number; readonly why: string } | undefined;
  for (const { scenario, trial, walk } of cells) {
    if (walk.stop.how !== 'errored' || walk.stop.invalid) continue;
    const isBefore = first === undefined || scenario < first.scenario || (scenario === first.scenario && trial < first.trial);
    if (isBefore) first = { scenario, trial, why: walk.stop.message };
  }
  return first === undefined ? {} : { first_errored: { scenario: first.scenario, why: first.why } };
}
