/** A point with its intervals, all 0–1; a mark is one character. */
export interface Plotted {
  readonly mark: string;
  readonly x: number;
  readonly y: number;
  readonly xInterval?: { readonly low: number; readonly high: number };
  readonly yInterval?: { readonly low: number; readonly high: number };
  /** Whether its intervals are drawn: those of all would hide each other. */
  readonly isChosen: boolean;
}

/** Where points fall together. */
const SEVERAL = '*';

/** A field of characters with both axes from 0 to 1: rows from the top, each `columns` wide. */
export function plot(points: readonly Plotted[], columns: number, rows: number): string[] {
  const field = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ' '));
  const xAt = (x: number) => Math.round(x * (columns - 1));
  const yAt = (y: number) => rows - 1 - Math.round(y * (rows - 1));
  const put = (x: number, y: number, text: string) => {
    const row = field[y];
    if (row !== undefined && x >= 0 && x < columns) row[x] = text;
  };
  for (let tick = 0; tick <= 4; tick += 1) for (let other = 0; other <= 4; other += 1) put(xAt(tick / 4), yAt(other / 4), '·');
  for (const point of points.filter(({ isChosen }) => isChosen)) drawIntervals(point, xAt, yAt, put);
  const taken = new Map<string, string>();
  for (const { mark, x, y } of points) {
    const place = `${xAt(x)} ${yAt(y)}`;
    taken.set(place, taken.has(place) ? SEVERAL : mark);
    put(xAt(x), yAt(y), taken.get(place) ?? mark);
  }
  return field.map((row) => row.join(''));
}

function drawIntervals(
  { x, y, xInterval, yInterval }: Plotted,
  xAt: (x: number) => number,
  yAt: (y: number) => number,
  put: (x: number, y: number, text: string) => void,
): void {
  if (xInterval) for (let column = xAt(xInterval.low); column <= xAt(xInterval.high); column += 1) put(column, yAt(y), '─');
  if (yInterval) for (let row = yAt(yInterval.high); row <= yAt(yInterval.low); row += 1) put(xAt(x), row, '│');
}
