/** What a bar shows: a point, its interval, both on the scale from `from` to `to`. */
export interface Barred {
  readonly point: number;
  /** Where part of the traffic is uncovered there are two points. */
  readonly pointTo?: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** An interval as `──●──` on a track of `width` columns; `▸` and `◂` where it leaves the scale. */
export function intervalBar(shown: Barred, scale: Scale, width: number, track = (_: number) => ' '): string {
  if (width <= 0) return '';
  const at = (value: number) => Math.round(((value - scale.from) / (scale.to - scale.from)) * (width - 1));
  const inside = (column: number) => Math.min(width - 1, Math.max(0, column));
  const cells = Array.from({ length: width }, (_, column) => track(column));
  const low = shown.low ?? shown.point;
  const high = shown.high ?? shown.pointTo ?? shown.point;
  for (let column = inside(at(low)); column <= inside(at(high)); column += 1) cells[column] = '─';
  for (let column = inside(at(shown.point)); column <= inside(at(shown.pointTo ?? shown.point)); column += 1) cells[column] = '●';
  if (at(high) > width - 1) cells[width - 1] = '▸';
  if (at(low) < 0) cells[0] = '◂';
  return cells.join('');
}

/** Shares of contacts that are typical of a well-designed system. */
const BAND = { from: 0.05, to: 0.15 } as const;
const GAUGE: Scale = { from: 0, to: 0.4 };

/** The projected rate on a scale of 0 to 40 %, the band from 5 to 15 % shaded. */
export function bandGauge(shown: Barred, width: number): string {
  const value = (column: number) => GAUGE.from + (column / Math.max(1, width - 1)) * (GAUGE.to - GAUGE.from);
  const half = (GAUGE.to - GAUGE.from) / Math.max(1, width - 1) / 2;
  return intervalBar(shown, GAUGE, width, (column) => (value(column) >= BAND.from - half && value(column) <= BAND.to + half ? '░' : '·'));
}
