import type { Scenario } from '../../scenarios/scenario.ts';
import type { Cell } from '../cell.ts';
import { trialsOf } from '../counting.ts';

/** Conversations of one scenario that were to be played and cannot be scored: they errored, are invalid, or were never played. */
export interface Lost {
  readonly scenario: string;
  readonly family: string;
  readonly stratum: string;
  /** Stands for all of them; which trials they were bears on nothing. */
  readonly trial: number;
  readonly times: number;
  readonly weight: number;
  readonly kind: Cell['kind'];
  /** The label's; whatever it may be where only the state of a customer who was not played could tell. */
  readonly need: Cell['need'] | 'latent';
}

/** What the gate judges: conversations as they were, and those that were lost. */
export interface Played {
  readonly cells: readonly Cell[];
  readonly lost: readonly Lost[];
}

/**
 * What was finished of one variant, and what was lost of what was planned. Of the lost, the need is the label's, as nothing resolved it.
 *
 * @param cells - of conversations that neither errored nor are invalid
 */
export function playedOf(cells: readonly Cell[], scenarios: ReadonlyMap<string, Scenario>, planned: (scenario: string) => number): Played {
  const scored = cells.filter(({ walk }) => walk.stop.how !== 'errored');
  const trials = trialsOf(scored);
  const lost = [...scenarios.values()].flatMap(({ scenario, family, stratum, weight = 1, customer, truth }): Lost[] => {
    const times = planned(scenario) - (trials.get(scenario) ?? 0);
    return times > 0 ? [{ scenario, family, stratum, weight, trial: 1, times, kind: customer.kind, need: truth.need }] : [];
  });
  return { cells: scored, lost };
}
