import { groupBy } from '../core/group.ts';
import { type Cell, isUntimed } from './cell.ts';
import { conversationsIn } from './counting.ts';

/** How one variant did in one slice of the suite. Counts of conversations. */
export interface Slice {
  readonly name: string;
  readonly conversations: number;
  readonly handed: number;
  /** Needed a human by a known turn (TP + FN), and of those got one in time (TP). Untimed needs are bounded elsewhere. */
  readonly needed: number;
  readonly in_time: number;
  /** Needed none (FP + TN), and of those were sent to one anyway (FP). */
  readonly not_needed: number;
  readonly for_nothing: number;
}

/** Slices by what `keyOf` says; cells without a key are left out. In order of name. */
export function breakdown(cells: readonly Cell[], keyOf: (cell: Cell) => string | undefined): Slice[] {
  const slices = [...groupBy(cells, keyOf)].flatMap(([name, group]) => (name === undefined ? [] : [sliceOf(name, group)]));
  return slices.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function sliceOf(name: string, cells: readonly Cell[]): Slice {
  const count = (isIn: (cell: Cell) => boolean) => conversationsIn(cells.filter(isIn));
  return {
    name,
    conversations: conversationsIn(cells),
    handed: count((cell) => cell.handed === 'yes'),
    needed: count((cell) => !isUntimed(cell) && (cell.outcome.cell === 'TP' || cell.outcome.cell === 'FN')),
    in_time: count((cell) => !isUntimed(cell) && cell.outcome.cell === 'TP'),
    not_needed: count(({ outcome }) => outcome.cell === 'FP' || outcome.cell === 'TN'),
    for_nothing: count(({ outcome }) => outcome.cell === 'FP'),
  };
}
