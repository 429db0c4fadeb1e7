import { groupBy } from '../core/group.ts';
import type { Cell } from './cell.ts';
import { conversationsIn, trialsOf } from './counting.ts';
import { type GoldenTransferFigures, goldenTransferFigures } from './golden-transfer-figures.ts';
import { median } from './median.ts';
import { weighedMean } from './weighed-mean.ts';

/** When handoffs came, over all needs but the untimed ones: the columns add up to what recall counts, offers that suffice aside. */
export interface Timing {
  readonly in_window: number;
  readonly early: number;
  readonly late: number;
  readonly never: number;
  /** Median number of customer messages between the opening and the handoff, of those in the window; null where there are none. */
  readonly median_turns_waited: number | null;
  /** By how many customer messages each early handoff came before the opening. */
  readonly turns_early: readonly TurnsOff[];
  /** By how many customer messages each late handoff missed its deadline. */
  readonly turns_late: readonly TurnsOff[];
  /** Of the handoffs that were due, in time or not, those made before the customer asked for a human. */
  readonly before_asked: { readonly due: number; readonly before: number };
  /** Frustrated customer messages that the agent went on to answer, a conversation that needed a human, by weight; null where none did. */
  readonly frustrated_turns: number | null;
  /** Blind to missed handoffs: read beside recall. */
  readonly golden_transfer: GoldenTransferFigures;
}

/** How many conversations were so far off. */
interface TurnsOff {
  readonly turns: number;
  readonly conversations: number;
}

export function timingOf(cells: readonly Cell[]): Timing {
  const needed = cells.filter(({ truth, outcome }) => truth.need === 'must' && truth.timing !== 'untimed' && outcome.cell !== null);
  const timed = needed.flatMap((cell) => (cell.truth.need === 'must' && cell.truth.timing === 'timed' ? [{ cell, truth: cell.truth }] : []));
  const of = (outcome: string) => timed.filter(({ cell }) => cell.outcome.outcome === outcome);
  // A fork that was left before its window opened has no turns to measure from, and still was missed, or early.
  const count = (outcome: string) => conversationsIn(needed.filter((cell) => cell.outcome.outcome === outcome));
  return {
    in_window: count('correct'),
    early: count('early'),
    late: count('late'),
    never: count('missed'),
    median_turns_waited: median(distribution(of('correct').map(({ cell, truth }) => ({ cell, turns: cell.walk.stop.turn - truth.opening })))),
    turns_early: distribution(of('early').map(({ cell, truth }) => ({ cell, turns: truth.opening - cell.walk.stop.turn }))),
    turns_late: distribution(of('late').map(({ cell, truth }) => ({ cell, turns: cell.walk.stop.turn - truth.deadline }))),
    before_asked: beforeAsked(needed),
    frustrated_turns: weighedMean(needed, ({ timeline }) => timeline.frustrated_turns, trialsOf(cells)),
    golden_transfer: goldenTransferFigures(cells),
  };
}

function beforeAsked(needed: readonly Cell[]): Timing['before_asked'] {
  const due = needed.filter(({ walk }) => walk.stop.how === 'escalated');
  const before = due.filter(({ walk, timeline }) => timeline.asked === undefined || walk.stop.turn < timeline.asked);
  return { due: conversationsIn(due), before: conversationsIn(before) };
}

/** In order of turns. */
function distribution(all: readonly { readonly cell: Cell; readonly turns: number }[]): TurnsOff[] {
  const byTurns = groupBy(all, ({ turns }) => turns);
  return [...byTurns].map(([turns, some]) => ({ turns, conversations: conversationsIn(some.map(({ cell }) => cell)) })).sort((a, b) => a.turns - b.turns);
}
