import type { Section } from '../section.ts';
import type { CellResult, GridResult } from './grid.ts';
import { LEAST_COVERAGE, verdictOf } from './verdict.ts';

/** The grid of one method as printed: its tables if wanted, the worst cells, and the verdict. */
export function sectionOf(result: GridResult, withTables: boolean): Section {
  const verdict = verdictOf(result);
  const tables = withTables ? tablesOf(result.cells) : [];
  const worst = ['worst cells:', ...verdict.worst.map((cell) => `  ${figures(cell)}  ${cell.table} | ${cell.row} | correlation ${cell.column}`)];
  const cells = `${result.cells.length} cells × ${result.simulations} simulated suites`;
  const means = `mean coverage ${percent(verdict.meanCoverage)} %, mean width ${verdict.meanWidth.toFixed(3)}`;
  const least = `${verdict.below} below ${percent(LEAST_COVERAGE)} %, ${verdict.failed.length} of them beyond simulation error`;
  const verdictLine = `${verdict.holds ? 'holds' : 'FALLS SHORT'}: ${cells}, ${least}; ${means}`;
  return { kind: 'measured', title: result.method, lines: [...tables, ...worst, verdictLine], figures: { ...verdict, ...result } };
}

function tablesOf(cells: readonly CellResult[]): string[] {
  return [...new Set(cells.map((cell) => cell.table))].flatMap((table) => [...tableOf(cells.filter((cell) => cell.table === table)), '']);
}

/** A row for each truth, a column for each correlation. */
function tableOf(cells: readonly CellResult[]): string[] {
  const [rows, columns] = [[...new Set(cells.map((cell) => cell.row))], [...new Set(cells.map((cell) => cell.column))]];
  const wide = Math.max(...rows.map((row) => row.length)) + 2;
  const header = 'correlation'.padEnd(wide) + columns.map((column) => column.padStart(6).padEnd(12)).join('');
  const lines = rows.map((row) => row.padEnd(wide) + columns.map((column) => figuresAt(cells, row, column).padEnd(12)).join(''));
  return [cells[0]?.table ?? '', header, ...lines].map((line) => line.trimEnd());
}

function figuresAt(cells: readonly CellResult[], row: string, column: string): string {
  const cell = cells.find((one) => one.row === row && one.column === column);
  return cell ? figures(cell) : '';
}

/** Coverage in per cent, and mean width. */
function figures({ coverage, meanWidth }: CellResult): string {
  return `${percent(coverage).padStart(5)} ${meanWidth.toFixed(2)}`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
