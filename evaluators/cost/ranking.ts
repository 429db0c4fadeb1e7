import type { Traffic } from '../../scenarios/traffic.ts';
import type { Cell } from '../cell.ts';
import { costPoint } from './figures.ts';
import type { CostModel } from './model.ts';
import type { UnsoundBasis } from './unsound-parts.ts';

/** How many false handoffs one missed customer is worth. */
const RATIOS = [1, 2, 5, 10, 20, 50] as const;

/** Variants from the cheapest to the dearest, if one missed customer costs as much as `ratio` handoffs for nothing. */
export interface Ranking {
  readonly ratio: number;
  /** Modelled, in the team's currency a contact, where scenarios speak. */
  readonly order: readonly {
    readonly variant: string;
    readonly cost: number;
    /** Where words were not kept of all handoffs: how the minutes lost on unsound ones are known. */
    readonly unsound_parts?: UnsoundBasis;
  }[];
}

/**
 * The ranking over a span of ratios: nobody knows what a lost customer costs, so what matters is whether the choice hangs
 * on it. The ratio sets `missed`, and moves `late` with it; everything else stays as declared.
 */
export function rankings(variants: readonly { readonly name: string; readonly cells: readonly Cell[] }[], traffic: Traffic, model: CostModel): Ranking[] {
  return RATIOS.map((ratio) => {
    const priced = atRatio(model, ratio);
    const order = variants.map(({ name, cells }) => ({ variant: name, ...costPoint(cells, traffic, priced) }));
    return { ratio, order: order.sort((a, b) => a.cost - b.cost || (a.variant < b.variant ? -1 : 1)) };
  });
}

/** A false handoff costs its minutes and what is declared beside them. */
function atRatio(model: CostModel, ratio: number): CostModel {
  const falseHandoff = model.false_handoff.value + model.minutes_per_false_handoff.value * model.human_minute.value;
  const missed = ratio * falseHandoff;
  const late = model.missed.value === 0 ? 0 : (model.late.value / model.missed.value) * missed;
  return { ...model, missed: { ...model.missed, value: missed }, late: { ...model.late, value: late } };
}
