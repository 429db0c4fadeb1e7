import type { ComparedFigure } from '../../../evaluators/comparison/compare.ts';

type Unit = ComparedFigure['unit'];

/** Contacts per 1,000, points of a share, or hundredths of a score: what a reader counts in. */
export function amount(value: number, unit: Unit): string {
  const scaled = value * (unit === 'contacts' ? 1000 : 100);
  const whole = Math.abs(scaled).toFixed(Math.abs(scaled) > 0 && Math.abs(scaled) < 0.95 ? 1 : 0);
  return Number(whole) === 0 ? '0' : whole;
}

/** The same with its sign: `+18`, `−50`, `0`. */
function signed(value: number, unit: Unit): string {
  const size = amount(value, unit);
  return size === '0' ? size : `${value < 0 ? '−' : '+'}${size}`;
}

/** `+18 (2 to 38)`; without an interval `+18 (–)`; a dash where there is nothing. */
export function differenceText({ difference, unit }: Pick<ComparedFigure, 'difference' | 'unit'>): string {
  if (difference.kind === 'none') return '–';
  const interval = difference.kind === 'interval' ? `${signed(difference.low, unit)} to ${signed(difference.high, unit)}`.replaceAll('+', '') : '–';
  return `${signed(difference.estimate, unit)} (${interval})`;
}

/** `2 to 38 more`, `199 fewer to 82 more`. */
export function rangeInWords(low: number, high: number, unit: Unit): string {
  const word = (value: number) => (value < 0 ? 'fewer' : 'more');
  if (low < 0 && high <= 0) return `${amount(high, unit)} to ${amount(low, unit)} fewer`;
  if (low >= 0) return `${amount(low, unit)} to ${amount(high, unit)} more`;
  return `${amount(low, unit)} ${word(low)} to ${amount(high, unit)} ${word(high)}`;
}

/** `0.22`, `0.008`, `<0.001`. */
export function pText(p: number): string {
  if (p < 0.001) return '<0.001';
  return p.toFixed(p < 0.1 ? 3 : 2);
}
