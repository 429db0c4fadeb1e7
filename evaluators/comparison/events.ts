import { type Cell, isUntimed } from '../cell.ts';

/** Whether the event happened in a conversation; undefined where the conversation does not bear on it. */
export type Event = (cell: Cell) => boolean | undefined;

/** Handed over by the deadline, of those who needed a human by a known turn. */
export const inTime: Event = (cell) => (isUntimed(cell) ? undefined : among(cell, 'TP', 'FN'));
/** Left with the agent, of those who needed no human. */
export const leftAlone: Event = (cell) => among(cell, 'TN', 'FP');
/** Decided rightly, of all that are scored. */
export const decidedRightly: Event = (cell) => among(cell, 'TP', 'FN') ?? among(cell, 'TN', 'FP');
/** A human can start at once, of the handoffs. */
export const startable: Event = ({ handoff }) => handoff?.startable;

function among({ outcome }: Cell, hit: string, miss: string): boolean | undefined {
  return outcome.cell === hit ? true : outcome.cell === miss ? false : undefined;
}
