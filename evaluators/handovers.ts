import { groupBy } from '../core/group.ts';
import type { Trigger } from '../core/vocabulary.ts';
import type { Cell } from './cell.ts';

/** Conversations that a variant handed over, or offered to: who, when and by which rule. Trials that went the same way stand together. */
export interface Handover {
  readonly scenario: string;
  /** The first of them. */
  readonly trial: number;
  readonly times: number;
  readonly turn: number;
  readonly how: 'escalated' | 'offer_accepted' | 'offer_unanswered';
  /** The rule that decided; absent where the policy broke and its fail-safe did. */
  readonly rule?: string;
  readonly trigger?: Trigger;
}

/** Handovers of the cells, in order; an unanswered offer is listed where no handover followed. */
export function handoversOf(cells: readonly Cell[]): Handover[] {
  const ways = groupBy(cells.flatMap(handoverOf), ({ trial: _trial, times: _times, ...way }) => JSON.stringify(way));
  return [...ways.values()].flatMap((same) =>
    same.slice(0, 1).map((first) => ({ ...first, trial: Math.min(...same.map(({ trial }) => trial)), times: same.reduce((sum, { times }) => sum + times, 0) })),
  );
}

function handoverOf(cell: Cell): Handover[] {
  const { stop, decisions, offers } = cell.walk;
  if (stop.how === 'escalated') return [entry(cell, stop.turn, stop.by === 'escalate' ? 'escalated' : 'offer_accepted')];
  const open = offers.find((offer) => offer.answer === 'unanswered');
  return open && decisions.length > 0 ? [entry(cell, open.turn, 'offer_unanswered')] : [];
}

function entry(cell: Cell, turn: number, how: Handover['how']): Handover {
  const decision = cell.walk.decisions.find((candidate) => candidate.turn === turn);
  const rule = decision?.fired?.rule ?? (decision?.failure === undefined ? decision?.errors[0]?.rule : undefined);
  const trigger = decision?.fired?.trigger;
  return {
    scenario: cell.scenario,
    trial: cell.trial,
    times: cell.times,
    turn,
    how,
    ...(rule === undefined ? {} : { rule }),
    ...(trigger === undefined ? {} : { trigger }),
  };
}
