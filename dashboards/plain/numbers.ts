import type { MeanEstimate } from '../../evaluators/statistics/clustered-mean.ts';
import type { ProportionEstimate } from '../../evaluators/statistics/clustered-proportion.ts';
import type { ProjectedProportion } from '../../evaluators/statistics/projected-proportion.ts';

/** `0.81`; a dash where there is nothing to show. */
export function decimal(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : value.toFixed(2);
}

/** `11 %`, with one digit below ten; a dash where there is nothing to show. */
export function percent(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : `${digits(share)} %`;
}

function digits(share: number): string {
  const value = share * 100;
  // 100 means all of them, and nothing less.
  if (value < 100 && value >= 99.5) return '>99';
  if (value > 0 && value < 0.05) return '<0.1';
  return value !== 0 && value < 9.95 ? value.toFixed(1) : value.toFixed(0);
}

/** `81 % (66–90)`; without an interval `81 % (–)`; a dash where there is nothing to estimate. */
export function estimate(value: ProportionEstimate): string {
  if (value.kind === 'none') return '–';
  const interval = value.kind === 'interval' ? range(value, 100) : '–';
  return `${whole(value.estimate, 100)} % (${interval})`;
}

/** An interval in whole parts of `of`: an end of 0 or of all is never nearer to the point than it is. */
function range({ low, high }: { readonly low: number; readonly high: number }, of: number): string {
  return `${low < 0.5 / of ? '0' : whole(low, of)}–${high * of >= of - 0.5 ? String(of) : whole(high, of)}`;
}

/** In whole parts of `of`; none and all are said only where it is so. */
function whole(share: number, of: number): string {
  const value = share * of;
  if (value > 0 && value < 0.5) return '<1';
  if (value < of && value >= of - 0.5) return `>${of - 1}`;
  return value.toFixed(0);
}

/** A mean of what cannot be negative as `0.17 (0.05–0.31)`; without an interval the mean alone; a dash where there is nothing to show. */
export function mean(value: MeanEstimate): string {
  if (value.kind === 'none') return '–';
  const interval = value.kind === 'interval' ? ` (${Math.max(0, value.low).toFixed(2)}–${value.high.toFixed(2)})` : '';
  return `${value.estimate.toFixed(2)}${interval}`;
}

/** A share of contacts as `11 % (7–18)`; two points where part of the traffic is uncovered. */
export function projectedPercent(value: ProjectedProportion): string {
  return projected(value, digits, ' %', 100);
}

/** A share of contacts as contacts per 1,000: `14 (5–33)`. */
export function projectedPerThousand(value: ProjectedProportion): string {
  return projected(value, (share) => whole(share, 1000), '', 1000);
}

function projected(value: ProjectedProportion, write: (share: number) => string, unit: string, of: number): string {
  const [low, high] = [write(value.lowPoint), write(value.highPoint)];
  const point = `${low === high ? low : `${low} to ${high}`}${unit}`;
  return value.kind === 'interval' ? `${point} (${range(value, of)})` : point;
}

/** `3 families`, `1 family`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** `3.2 MB`, in powers of 1,000. */
export function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  const value = count / 1000 ** power;
  return `${power > 0 && value < 9.95 ? value.toFixed(1) : value.toFixed(0)} ${units[power]}`;
}

/** Dollars to the cent, or to four digits where that is nothing. */
export function money(dollars: number): string {
  return `$${dollars >= 0.1 || dollars === 0 ? dollars.toFixed(2) : dollars.toFixed(4)}`;
}
