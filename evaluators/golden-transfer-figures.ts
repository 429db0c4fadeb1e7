import type { Cell } from './cell.ts';
import { countingOf, trialsOf } from './counting.ts';
import { type GoldenTransferName, goldenTransfer, TOLERANCES } from './golden-transfer.ts';
import { sum } from './statistics/sum.ts';

/** Golden Transfer within Tolerance over a suite. */
export interface GoldenTransferFigures {
  /** Scenarios with a timed need or none; a need without a dated moment is left out. */
  readonly scenarios: number;
  /** λ of each row: late costs as much as early, more, or less. */
  readonly by_lambda: readonly ({ readonly lambda: number } & Readonly<Record<GoldenTransferName, number | null>>)[];
}

const LAMBDAS = [0, 0.5, -0.5] as const;

/**
 * Mean over scenarios, each the mean of its trials and by its weight. A right moment is every customer message from the opening to
 * the deadline; positions count the messages of both roles. An offer that suffices counts as the handoff it stands for.
 */
export function goldenTransferFigures(cells: readonly Cell[]): GoldenTransferFigures {
  const bearing = cells.flatMap((cell) => {
    const dialogue = dialogueOf(cell);
    return dialogue === undefined ? [] : [{ cell, ...dialogue }];
  });
  const counting = countingOf(
    bearing.map(({ cell }) => cell),
    trialsOf(cells),
  );
  const counts = bearing.map(({ cell }) => counting.of(cell));
  const all = sum(counts);
  const figure = (tolerance: number, lambda: number) =>
    all === 0 ? null : sum(bearing.map(({ gold, predicted }, at) => (counts[at] ?? 0) * goldenTransfer(gold, predicted, tolerance, lambda))) / all;
  return {
    scenarios: new Set(bearing.map(({ cell }) => cell.scenario)).size,
    by_lambda: LAMBDAS.map((lambda) => ({
      lambda,
      'GT-I': figure(TOLERANCES['GT-I'], lambda),
      'GT-II': figure(TOLERANCES['GT-II'], lambda),
      'GT-III': figure(TOLERANCES['GT-III'], lambda),
    })),
  };
}

interface Dialogue {
  readonly gold: readonly number[];
  readonly predicted: readonly number[];
}

function dialogueOf(cell: Cell): Dialogue | undefined {
  const { truth, outcome, timeline } = cell;
  const timed = truth.need === 'must' && truth.timing === 'timed';
  if (outcome.cell === null || !(timed || truth.need === 'must_not')) return undefined;
  const made = handoffTurn(cell, timed ? truth.deadline : 0);
  return {
    gold: timed ? timeline.positions.slice(truth.opening - 1, truth.deadline) : [],
    predicted: made === undefined ? [] : timeline.positions.slice(made - 1, made),
  };
}

function handoffTurn({ walk, outcome }: Cell, deadline: number): number | undefined {
  if (walk.stop.how === 'escalated') return walk.stop.turn;
  if (outcome.outcome !== 'offered') return undefined;
  return walk.offers.findLast(({ answer, turn }) => answer === 'declined' && turn <= deadline)?.turn;
}
