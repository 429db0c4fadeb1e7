import type { Cell } from '../cell.ts';
import { bareCell } from './bare-cell.ts';
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
  const standIns = lost.map(
    (one) => [bareCell({ ...one, need: one.need === 'latent' ? 'unlabelled' : one.need }, one.times), assumptionOf(figure, one, isHit)] as const,
  );
  return new Map(standIns);
}

/**
 * A customer without the need can only be a miss among handoffs, and one with it only a hit: where the assumption asks for
 * the other, the policy is taken not to have handed over, and nothing counts.
 */
function assumptionOf(figure: GateFigure, { need }: Lost, isHit: boolean): Assumption {
  const { need: only } = FIGURE_EVENTS[figure];
  const couldBe = (what: 'must' | 'must_not') => need === what || need === 'latent';
  if (figure === 'precision') return { counts: couldBe(isHit ? 'must' : 'must_not'), isHit };
  if (figure === 'in_window_precision') return { counts: couldBe('must') || (couldBe('must_not') && !isHit), isHit };
  if (figure === 'startable' || figure === 'rate') return { counts: true, isHit };
  const isOfNeed = only !== undefined && couldBe(only);
  if (figure === 'trapped' || figure === 'sent_for_nothing') return { counts: true, isHit: isHit && isOfNeed };
  return { counts: isOfNeed, isHit };
}

/** The same conversations, those that stand in for lost ones among them, had every one of them gone the same way. */
export function allAlike(figure: GateFigure, cells: readonly Cell[], assumed: Assumed, isHit: boolean): Assumed {
  const { counts, need: only } = FIGURE_EVENTS[figure];
  const alike = (cell: Cell): Assumption => ({ counts: assumed.get(cell)?.counts ?? counts(cell), isHit: isHit && (only === undefined || cell.need === only) });
  return new Map([...cells, ...assumed.keys()].map((cell) => [cell, alike(cell)]));
}
