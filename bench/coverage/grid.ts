import { type Random, stream } from './chance.ts';

/** What one simulated suite showed. */
export interface Shot {
  /** Whether the interval held the truth. */
  readonly covered: boolean;
  /** High − low, in the unit of the figure. */
  readonly width: number;
}

/** One truth under which a method is tried. */
export interface GridCell {
  /** Cells of one table are printed together. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Undefined where the method gives no interval. */
  readonly shoot: (random: Random) => Shot | undefined;
}

/** A method and the truths under which it is tried. */
export interface Grid {
  readonly method: string;
  readonly cells: readonly GridCell[];
}

export interface CellResult {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Simulated suites for which the method gave an interval. */
  readonly intervals: number;
  /** Share of those in which it held the truth, 0–1; 1 where there were none. */
  readonly coverage: number;
  readonly meanWidth: number;
}

export interface GridResult {
  readonly method: string;
  readonly simulations: number;
  readonly cells: readonly CellResult[];
}

/** Every cell has a stream of its own, so what is run beside it changes nothing. */
export function runGrid({ method, cells }: Grid, seed: string, simulations: number): GridResult {
  return { method, simulations, cells: cells.map((cell) => runCell(cell, stream(seed, method, cell.table, cell.row, cell.column), simulations)) };
}

function runCell({ table, row, column, shoot }: GridCell, random: Random, simulations: number): CellResult {
  let [intervals, covered, width] = [0, 0, 0];
  for (let run = 0; run < simulations; run += 1) {
    const shot = shoot(random);
    if (!shot) continue;
    intervals += 1;
    if (shot.covered) covered += 1;
    width += shot.width;
  }
  const given = Math.max(1, intervals);
  return { table, row, column, intervals, coverage: intervals === 0 ? 1 : covered / given, meanWidth: width / given };
}
