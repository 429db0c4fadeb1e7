import type { Cell } from '../cell.ts';
import { FIGURE_EVENTS } from './figure-events.ts';
import type { Lost } from './lost.ts';
import type { GateFigure } from './settings.ts';

/** Lost conversations are left out, or counted as if they had gone as badly or as well for the condition as they could have. */
export type Reading = 'as_scored' | 'worst' | 'best';

/** How a lost conversation is counted. */
interface Assumption {
  readonly counts: boolean;
  readonly isHit: boolean;
}

/** Conversations that stand in for the lost ones. */
export type Assumed = ReadonlyMap<Cell, Assumption>;

/** @param wantsHits - whether more hits are good for the condition */
export function assume(figure: GateFigure, lost: readonly Lost[], reading: Reading, wantsHits: boolean): Assumed {
  if (reading === 'as_scored') return new Map();
  const isHit = (reading === 'best') === wantsHits;
  const standIns = lost.map((one) => [standIn(one), assumptionOf(figure, one, isHit)] as const);
  return new Map(standIns);
}

/**
 * A customer without the need can only be a miss among handoffs, and one with it only a hit: where the assumption asks for
 * the other, the policy is taken not to have handed over, and nothing counts.
 */
function assumptionOf(figure: GateFigure, { need }: Lost, isHit: boolean): Assumption {
  const { need: only } = FIGURE_EVENTS[figure];
  const isScored = need === 'must' || need === 'must_not';
  if (figure === 'precision') return { counts: isScored && (need === 'must') === isHit, isHit };
  if (figure === 'in_window_precision') return { counts: isScored && (need === 'must' || !isHit), isHit };
  if (figure === 'startable' || figure === 'rate') return { counts: true, isHit };
  if (figure === 'trapped' || figure === 'sent_for_nothing') return { counts: true, isHit: isHit && need === only };
  return { counts: need === only, isHit };
}

/** Judged as nothing: only the assumption says how it counts. */
function standIn({ scenario, family, stratum, trial, kind, need }: Lost): Cell {
  const truth: Cell['truth'] = need === 'must' ? { need, timing: 'untimed' } : { need };
  return {
    variant: '',
    scenario,
    family,
    stratum,
    trial,
    kind,
    need,
    truth,
    outcome: { outcome: 'unscored', cell: null, why: 'errored' },
    handed: 'perhaps',
    violations: [],
    timeline: { positions: [], frustrated_turns: 0 },
    walk: { course: '0', offers: [], decisions: [], stop: { how: 'ended', turn: 1, end: 'turn_limit' } },
  };
}
