import { describe, expect, it } from 'vitest';
import type { Grid } from './grid.ts';
import { runGrid } from './grid.ts';
import { verdictOf } from './verdict.ts';

/** Cells whose interval holds the truth with these chances. */
function grid(...chances: readonly number[]): Grid {
  const cells = chances.map((chance, index) => ({
    table: 'table',
    row: `${index}`,
    column: '0',
    shoot: (random: () => number) => ({ covered: random() < chance, width: 0.5 }),
  }));
  return { method: 'method', cells };
}

describe('verdictOf', () => {
  it('fails a method that falls short in one cell, and names the cell', () => {
    const verdict = verdictOf(runGrid(grid(0.97, 0.8, 0.97), 'seed', 1000));
    expect(verdict).toMatchObject({ holds: false, below: 1, failed: [{ row: '1' }], meanWidth: 0.5 });
    expect(verdict.worst[0]?.row).toBe('1');
  });

  it('lets a method off by simulation error alone', () => {
    expect(verdictOf(runGrid(grid(0.931, 0.931, 0.931, 0.931), 'seed', 500)).holds).toBe(true);
  });

  it('does not count what got no interval', () => {
    const none: Grid = { method: 'method', cells: [{ table: 'table', row: '0', column: '0', shoot: () => undefined }] };
    expect(verdictOf(runGrid(none, 'seed', 10))).toMatchObject({ holds: true, meanWidth: 0 });
  });

  it('gives a cell the same figures whatever runs beside it', () => {
    const [alone, beside] = [grid(0.9), grid(0.9, 0.5)].map((one) => runGrid(one, 'seed', 200).cells[0]);
    expect(beside).toEqual(alone);
  });
});
