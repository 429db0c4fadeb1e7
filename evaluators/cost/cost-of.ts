import type { Cell } from '../cell.ts';
import type { CostModel } from './model.ts';

/** What one conversation costs under one variant, in the team's currency, by what it was spent on. */
export interface Cost {
  readonly minutes: number;
  readonly false_handoff: number;
  readonly missed: number;
  readonly late: number;
  readonly declined_offers: number;
  readonly beyond_authority: number;
}

/**
 * Modelled, of a conversation with a known end: what is unobserved has no cost.
 *
 * @param unsound - parts of its handoff that are not sound, 0–10: counted, or a mean where its words were not kept
 */
export function costOf(cell: Cell, model: CostModel, unsound: number): Cost {
  const { outcome, walk, violations } = cell;
  const isFalse = outcome.cell === 'FP';
  return {
    minutes: humanMinutes(cell, model, unsound) * model.human_minute.value,
    false_handoff: isFalse ? model.false_handoff.value : 0,
    missed: outcome.outcome === 'missed' ? model.missed.value : 0,
    late: outcome.outcome === 'late' ? model.late.value : 0,
    declined_offers: walk.offers.filter(({ answer }) => answer === 'declined').length * model.declined_offer.value,
    beyond_authority: violations.length > 0 ? model.beyond_authority.value : 0,
  };
}

function humanMinutes({ walk, outcome }: Cell, model: CostModel, unsound: number): number {
  if (walk.stop.how !== 'escalated') return 0;
  const base = outcome.cell === 'FP' ? model.minutes_per_false_handoff.value : model.minutes_per_handoff.value;
  return base + unsound * model.minutes_per_missing_part.value;
}

export function totalOf(cost: Cost): number {
  return Object.values(cost).reduce((sum: number, part: number) => sum + part, 0);
}
