import type { CellResult, GridResult } from './grid.ts';

/** Least share of intervals that must hold the truth, in every cell. */
export const LEAST_COVERAGE = 0.93;
/** Standard errors of the simulation by which a cell must fall short before it counts: among thousands of cells some do by chance. */
const STANDARD_ERRORS = 3;

export interface Verdict {
  readonly holds: boolean;
  /** The cells with the lowest coverage, lowest first. */
  readonly worst: readonly CellResult[];
  /** Cells whose simulated coverage is below the least at all. */
  readonly below: number;
  /** Cells that fall below it beyond simulation error. */
  readonly failed: readonly CellResult[];
  readonly meanCoverage: number;
  readonly meanWidth: number;
}

export function verdictOf({ cells }: GridResult): Verdict {
  const ascending = [...cells].sort((a, b) => a.coverage - b.coverage);
  const failed = ascending.filter(isShort);
  const mean = (of: (cell: CellResult) => number) => cells.reduce((total, cell) => total + of(cell), 0) / cells.length;
  return {
    holds: failed.length === 0,
    worst: ascending.slice(0, 5),
    below: ascending.filter((cell) => cell.coverage < LEAST_COVERAGE).length,
    failed,
    meanCoverage: mean((cell) => cell.coverage),
    meanWidth: mean((cell) => cell.meanWidth),
  };
}

function isShort({ coverage, intervals }: CellResult): boolean {
  const error = Math.sqrt((LEAST_COVERAGE * (1 - LEAST_COVERAGE)) / Math.max(1, intervals));
  return coverage < LEAST_COVERAGE - STANDARD_ERRORS * error;
}
