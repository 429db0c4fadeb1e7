import type { Condition } from '../../evaluators/gate/condition.ts';
import type { GateFigure, PairedFigure } from '../../evaluators/gate/settings.ts';

type Limit = Extract<Condition, { kind: 'limit' }>;
type NonInferiority = Extract<Condition, { kind: 'non_inferiority' }>;
/** A condition that rests on a confidence bound. */
export type Tried = Limit | NonInferiority;

export function atLeast(figure: GateFigure, limit: number): Limit {
  return { kind: 'limit', figure, side: 'at_least', limit, judgedOn: 'confidence' };
}

export function atMost(figure: GateFigure, limit: number): Limit {
  return { kind: 'limit', figure, side: 'at_most', limit, judgedOn: 'confidence' };
}

export function noWorse(figure: PairedFigure, margin: number): NonInferiority {
  return { kind: 'non_inferiority', figure, margin };
}

/** `recall ≥ 0.8`, `trapped ≤ 0.04`, `recall at most 0.05 worse`: shares, as the gate reckons. */
export function nameOf(condition: Tried): string {
  if (condition.kind === 'non_inferiority') return `${condition.figure} at most ${round(condition.margin)} worse`;
  return `${condition.figure} ${condition.side === 'at_least' ? '≥' : '≤'} ${round(condition.limit)}`;
}

/** `recall ≥`, `rate ≤`, `recall no worse`. */
export function kindOf(condition: Tried): string {
  if (condition.kind === 'non_inferiority') return `${condition.figure} no worse`;
  return `${condition.figure} ${condition.side === 'at_least' ? '≥' : '≤'}`;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
