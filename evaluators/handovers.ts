import type { Trigger } from '../core/vocabulary.ts';
import type { Cell } from './cell.ts';

/** A conversation that a variant handed over, or offered to: who, when and by which rule. */
export interface Handover {
  readonly scenario: string;
  readonly trial: number;
  readonly turn: number;
  readonly how: 'escalated' | 'offer_accepted' | 'offer_unanswered';
  /** The rule that decided; absent where the policy broke and its fail-safe did. */
  readonly rule?: string;
  readonly trigger?: Trigger;
}

/** Handovers of the cells, in order; an unanswered offer is listed where no handover followed. */
export function handoversOf(cells: readonly Cell[]): Handover[] {
  return cells.flatMap((cell): Handover[] => {
    const { stop, decisions, offers } = cell.walk;
    if (stop.how === 'escalated') return [entry(cell, stop.turn, stop.by === 'escalate' ? 'escalated' : 'offer_accepted')];
    const open = offers.find((offer) => offer.answer === 'unanswered');
    return open && decisions.length > 0 ? [entry(cell, open.turn, 'offer_unanswered')] : [];
  });
}

function entry(cell: Cell, turn: number, how: Handover['how']): Handover {
  const decision = cell.walk.decisions.find((candidate) => candidate.turn === turn);
  const rule = decision?.fired?.rule ?? (decision?.failure === undefined ? decision?.errors[0]?.rule : undefined);
  const trigger = decision?.fired?.trigger;
  return { scenario: cell.scenario, trial: cell.trial, turn, how, ...(rule === undefined ? {} : { rule }), ...(trigger === undefined ? {} : { trigger }) };
}
