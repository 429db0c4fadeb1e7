import { type Barred, bandGauge } from '../marks/bar.ts';
import { type Span, span } from '../text/line.ts';

/** The projected rate on its scale; the track is fainter than what stands on it. */
export function gaugeSpans(barred: Barred, width: number): Span[] {
  return bandGauge(barred, width)
    .split(/([─●▸◂]+)/u)
    .map((part) => span(part, /[─●▸◂]/u.test(part) ? 'strong' : 'faint'));
}

const TICKS = [
  [0, '0'],
  [0.05, '5'],
  [0.15, '15'],
  [0.4, '40'],
] as const;

/** `0    5    15              40` above a gauge, per cent. */
export function gaugeAxis(width: number): string {
  const cells = [...' '.repeat(width)];
  for (const [share, text] of TICKS) {
    const start = Math.min(width - text.length, Math.round((share / 0.4) * (width - 1)));
    [...text].forEach((digit, index) => {
      cells[start + index] = digit;
    });
  }
  return cells.join('');
}
