import type { MoveOutcome } from '../../../core/vocabulary.ts';
import type { Sheet } from '../../../scenarios/sheet/sheet.ts';
import { asksForPerson } from '../../perception/explicit-request.ts';
import { readText } from '../../perception/text.ts';

/** A turn that is over, as far as it bears on what a customer with a sheet does next. */
export interface PastTurn {
  readonly customer: string;
  /** Whether it asked for a human, where that is known. */
  readonly asked?: boolean;
  /** The words in which a human was offered and which the customer declined. */
  readonly offer?: string;
  /** What the agent wrote. */
  readonly reply: string;
  readonly outcome: MoveOutcome;
  /** The proposal of the world that was attempted, where it was one. */
  readonly proposal?: string;
  /** The proposal for which the agent asked something. */
  readonly pending?: string;
}

/** Where a conversation stands, by code and not by what the model says. */
export interface SoFar {
  readonly turns: readonly PastTurn[];
  /** Whether the goal is met: something that serves it was attempted and answered. */
  readonly served: boolean;
  /** Turns that did not serve the customer. */
  readonly unserved: number;
  /** Whether the customer asked for a human on an earlier turn. */
  readonly asked: boolean;
}

export function soFarOf(turns: readonly PastTurn[], { served_by }: Pick<Sheet, 'served_by'>): SoFar {
  const serves = ({ outcome, proposal }: PastTurn) => outcome === 'answered' && proposal !== undefined && served_by.includes(proposal);
  return {
    turns,
    served: turns.some(serves),
    unserved: turns.filter((turn) => !serves(turn)).length,
    asked: turns.some(({ customer, asked }) => asked ?? asksForPerson(readText(customer))),
  };
}
