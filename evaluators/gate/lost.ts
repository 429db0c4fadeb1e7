import type { Scenario } from '../../scenarios/scenario.ts';
import type { Cell } from '../cell.ts';
import type { JudgedConversation } from '../judged.ts';

/** A conversation that was to be played and cannot be scored: it errored, is invalid, or was never played. */
export interface Lost {
  readonly scenario: string;
  readonly family: string;
  readonly stratum: string;
  readonly trial: number;
  readonly kind: Cell['kind'];
  /** The label's; whatever it may be where only the state of a customer who was not played could tell. */
  readonly need: Cell['need'] | 'latent';
}

/** What the gate judges: conversations as they were, and those that were lost. */
export interface Played {
  readonly cells: readonly Cell[];
  readonly lost: readonly Lost[];
}

/** The conversations of one variant. Of the lost, the need is the label's, as nothing resolved it. */
export function playedBy(
  variant: string,
  conversations: readonly JudgedConversation[],
  scenarios: ReadonlyMap<string, Scenario>,
  trials: (scenario: string) => number,
): Played {
  const cells = conversations.filter(({ status }) => status === 'played').flatMap((one) => one.cells.filter((cell) => cell.variant === variant));
  const scored = cells.filter((cell) => cell.walk.stop.how !== 'errored');
  const known = new Set(scored.map(keyOf));
  const lost = [...scenarios.values()].flatMap(({ scenario, family, stratum, customer, truth }) =>
    Array.from({ length: trials(scenario) }, (_, index): Lost => ({ scenario, family, stratum, trial: index + 1, kind: customer.kind, need: truth.need })),
  );
  return { cells: scored, lost: lost.filter((one) => !known.has(keyOf(one))) };
}

function keyOf({ scenario, trial }: { readonly scenario: string; readonly trial: number }): string {
  return `${scenario} ${trial}`;
}
