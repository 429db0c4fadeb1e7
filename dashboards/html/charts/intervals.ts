import type { ScaleLinear } from 'd3-scale';
import type { ProportionEstimate } from '../../../evaluators/statistics/clustered-proportion.ts';
import type { ProjectedProportion } from '../../../evaluators/statistics/projected-proportion.ts';
import { type Markup, markup, NOTHING } from '../markup.ts';
import { shownLine } from '../shown.ts';
import { coordinate, fromZero, horizontalAxis, WIDTH } from './axis.ts';
import { figure } from './figure.ts';

/** One policy in a chart of intervals. */
export interface IntervalRow {
  readonly name: string;
  readonly bound: boolean;
  /** The figure with its interval, in words. */
  readonly text: string;
  /** Letters that it shares with those of whom its interval does not tell it apart. */
  readonly letters?: string;
  /** Absent where there is nothing to estimate. */
  readonly at?: Interval;
}

export interface Interval {
  readonly point: number;
  /** Where part of the traffic is uncovered the figure lies between two points. */
  readonly pointTo: number;
  readonly low?: number;
  readonly high?: number;
}

export interface IntervalChart {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly rows: readonly IntervalRow[];
  /** Fixed end of the axis; else the largest value. */
  readonly most?: number;
  readonly tick: (value: number) => string;
  /** Drawn behind the rows. */
  readonly behind?: (x: ScaleLinear<number, number>, top: number, bottom: number) => Markup;
}

const [LEFT, RIGHT] = [6, WIDTH - 8];
const ROW = 33;
const TOP = 2;

/** A line a policy: its interval, and in it its point. Bounds stand below, apart and hollow. */
export function intervalChart({ id, title, note, rows, most, tick, behind }: IntervalChart): Markup {
  const ordered = [...rows.filter(({ bound }) => !bound), ...rows.filter(({ bound }) => bound)];
  const largest = Math.max(0, ...ordered.flatMap(({ at }) => (at === undefined ? [] : [at.high ?? at.pointTo])));
  const x = fromZero(most ?? largest, { from: LEFT, to: RIGHT });
  const policies = ordered.filter(({ bound }) => !bound).length;
  const gap = policies > 0 && policies < ordered.length ? 20 : 0;
  const yOf = (index: number) => TOP + index * ROW + (index >= policies ? gap : 0);
  const bottom = yOf(ordered.length - 1) + ROW + 2;
  const drawing = [
    behind?.(x, TOP, bottom) ?? NOTHING,
    horizontalAxis(x, { from: TOP, to: bottom }, tick),
    gap === 0 ? NOTHING : markup`<text class="small" x="0" y="${yOf(policies) - 3}">Bounds, for scale:</text>`,
    ordered.map((row, index) => rowMarkup(row, yOf(index), x)),
  ];
  const label = `${title}: ${ordered.map(({ name, text }) => `${name} ${text}`).join('; ')}`;
  const table = {
    heads: ['policy', title],
    rows: ordered.map(({ name, bound, text, letters }) => [`${name}${bound ? ' (bound)' : ''}`, `${text}${letters ? `, shares ${letters}` : ''}`]),
  };
  return figure({ id, title, label, note, width: WIDTH, height: bottom + 24, drawing, table });
}

function rowMarkup({ name, bound, text, letters, at }: IntervalRow, top: number, x: ScaleLinear<number, number>): Markup {
  return markup`<g class="${bound ? 'row bound' : 'row'}"><text class="name" x="0" y="${top + 12}">${shownLine(name, 28)}${letters !== undefined && letters !== '' && markup`<tspan class="letters" dx="5">${letters}</tspan>`}</text>
<text class="value" x="${WIDTH}" y="${top + 12}" text-anchor="end">${text}</text>${at === undefined ? undefined : intervalMarkup(at, top + 23, x)}</g>`;
}

/** An interval as a line with its point on it; two points are joined by a bar. */
function intervalMarkup({ point, pointTo, low, high }: Interval, y: number, x: ScaleLinear<number, number>): Markup {
  const [left, right] = [coordinate(x(point)), coordinate(x(pointTo))];
  const line =
    low === undefined || high === undefined
      ? NOTHING
      : markup`<line class="interval" x1="${coordinate(x(low))}" x2="${coordinate(x(high))}" y1="${y}" y2="${y}"/>`;
  const marks =
    right - left < 1
      ? markup`<circle class="point" cx="${left}" cy="${y}" r="5"/>`
      : markup`<rect class="point" x="${left}" y="${y - 3}" width="${coordinate(right - left)}" height="6"/>`;
  return markup`${line}${marks}`;
}

export function ofProportion(value: ProportionEstimate): { readonly at?: Interval } {
  if (value.kind === 'none') return {};
  const point = { point: value.estimate, pointTo: value.estimate };
  return { at: value.kind === 'interval' ? { ...point, low: value.low, high: value.high } : point };
}

export function ofProjected(value: ProjectedProportion | undefined): { readonly at?: Interval } {
  if (value === undefined) return {};
  const point = { point: value.lowPoint, pointTo: value.highPoint };
  return { at: value.kind === 'interval' ? { ...point, low: value.low, high: value.high } : point };
}
