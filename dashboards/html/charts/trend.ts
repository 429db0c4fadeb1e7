import { scalePoint } from 'd3-scale';
import { line, symbol, symbolsFill } from 'd3-shape';
import type { TrendFigures, TrendPoint } from '../../history/trend-point.ts';
import { estimate, projectedPercent, projectedPerThousand } from '../../plain/numbers.ts';
import { type Markup, markup, NOTHING } from '../markup.ts';
import { shownLine } from '../shown.ts';
import { coordinate, fromZero, verticalAxis, WIDTH } from './axis.ts';
import { figure } from './figure.ts';

interface Measure {
  readonly id: string;
  readonly title: string;
  readonly pick: (figures: TrendFigures) => number | undefined;
  readonly text: (figures: TrendFigures) => string;
  readonly tick: (value: number) => string;
  /** Fixed end of the axis; else the largest value. */
  readonly most?: number;
}

const percentTick = (value: number) => `${Math.round(value * 100)} %`;

const MEASURES: readonly Measure[] = [
  {
    id: 'trapped',
    title: 'Trapped, of 1,000 contacts',
    pick: ({ trapped }) => trapped?.lowPoint,
    text: ({ trapped }) => (trapped === undefined ? '–' : projectedPerThousand(trapped)),
    tick: (value) => String(Math.round(value * 1000)),
  },
  {
    id: 'nothing',
    title: 'Sent for nothing, of 1,000 contacts',
    pick: ({ sent_for_nothing }) => sent_for_nothing?.lowPoint,
    text: ({ sent_for_nothing }) => (sent_for_nothing === undefined ? '–' : projectedPerThousand(sent_for_nothing)),
    tick: (value) => String(Math.round(value * 1000)),
  },
  {
    id: 'recall',
    title: 'Recall by the deadline',
    pick: ({ recall }) => (recall.kind === 'none' ? undefined : recall.estimate),
    text: ({ recall }) => estimate(recall),
    tick: percentTick,
    most: 1,
  },
  {
    id: 'rate',
    title: 'Handed over',
    pick: ({ rate }) => rate?.lowPoint,
    text: ({ rate }) => (rate === undefined ? '–' : projectedPercent(rate)),
    tick: percentTick,
  },
];

/** The last runs, as many as a phone can tell apart. */
const MOST_RUNS = 30;
const MOST_POLICIES = 7;
const HEIGHT = 220;
const [LEFT, RIGHT, TOP, BOTTOM] = [44, WIDTH - 12, 12, HEIGHT - 30];

/** How the figures moved over the stored runs, a chart a figure; fewer than two runs are no trend. */
export function trendCharts(history: readonly TrendPoint[]): Markup[] {
  const points = history.slice(-MOST_RUNS);
  const names = [...new Set(points.flatMap(({ policies }) => Object.keys(policies)))].slice(0, MOST_POLICIES);
  if (points.length < 2) return [];
  return MEASURES.filter(({ pick }) => points.some(({ policies }) => Object.values(policies).some((one) => pick(one) !== undefined))).map((measure) =>
    trendChart(measure, points, names),
  );
}

/** The symbol and colour of each policy, for all charts of the section. */
export function trendLegend(history: readonly TrendPoint[]): Markup {
  const names = [...new Set(history.slice(-MOST_RUNS).flatMap(({ policies }) => Object.keys(policies)))];
  const left = names.slice(MOST_POLICIES);
  return markup`<ul class="legend">${names
    .slice(0, MOST_POLICIES)
    .map(
      (name, index) =>
        markup`<li><svg class="inline" viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true"><path class="mark v${index}" d="${symbolOf(index)}"/></svg> ${name}</li>`,
    )}</ul>${left.length === 0 ? NOTHING : markup`<p>Not drawn: ${left.map((name) => shownLine(name, 80)).join(', ')}.</p>`}`;
}

function symbolOf(index: number): string {
  return symbol(symbolsFill[index % symbolsFill.length], 60)() ?? '';
}

function trendChart({ id, title, pick, text, tick, most }: Measure, points: readonly TrendPoint[], names: readonly string[]): Markup {
  const x = scalePoint<number>()
    .domain(points.map((_, index) => index))
    .range([LEFT + 8, RIGHT - 8]);
  const values = points.flatMap(({ policies }) => Object.values(policies).flatMap((one) => pick(one) ?? []));
  const y = fromZero(most ?? Math.max(0, ...values), { from: BOTTOM, to: TOP });
  const at = (index: number) => coordinate(x(index) ?? LEFT);
  const lines = names.map((name, policy) => {
    const own = points.flatMap(({ policies }, index) => {
      const value = policies[name] === undefined ? undefined : pick(policies[name]);
      return value === undefined ? [] : [{ index, value }];
    });
    const marks = own.map(
      ({ index, value }) =>
        markup`${isChanged(name, index, points) && ring(at(index), coordinate(y(value)))}<path class="mark v${policy}" transform="translate(${at(index)} ${coordinate(y(value))})" d="${symbolOf(policy)}"/>`,
    );
    const paths = comparable(own, points).map(
      (part) =>
        markup`<path class="trend v${policy}" d="${
          line<(typeof own)[number]>(
            ({ index }) => at(index),
            ({ value }) => coordinate(y(value)),
          )(part) ?? ''
        }"/>`,
    );
    return [paths, marks];
  });
  const breaks = points.flatMap(({ changed }, index) =>
    index > 0 && changed.length > 0
      ? [markup`<line class="break" x1="${(at(index - 1) + at(index)) / 2}" x2="${(at(index - 1) + at(index)) / 2}" y1="${TOP}" y2="${BOTTOM}"/>`]
      : [],
  );
  const dates = [0, points.length - 1].map(
    (index, end) =>
      markup`<text class="small" x="${end === 0 ? LEFT : RIGHT}" y="${HEIGHT - 8}" text-anchor="${end === 0 ? 'start' : 'end'}">${dateOf(points[index])}</text>`,
  );
  const drawing = [verticalAxis(y, { from: LEFT, to: RIGHT }, tick), breaks, lines, dates];
  const told = names.map(
    (name) => `${name} ${points.map(({ policies }) => (policies[name] === undefined ? 'not played' : text(policies[name]))).join(', then ')}`,
  );
  const table = {
    heads: ['run', ...names],
    rows: points.map(({ started, changed, policies }, index) => [
      `${started.slice(0, 16).replace('T', ' ')}${changed.length === 0 ? '' : `, other ${changed.join(', ')}`}`,
      ...names.map((name) => (policies[name] === undefined ? '–' : `${text(policies[name])}${isChanged(name, index, points) ? ', policy changed' : ''}`)),
    ]),
  };
  return figure({ id: `chart-trend-${id}`, title, label: `${title}, oldest run first: ${told.join('; ')}`, width: WIDTH, height: HEIGHT, drawing, table });
}

/** Around the figure of a policy that changed. */
function ring(x: number, y: number): Markup {
  return markup`<circle class="changed" cx="${x}" cy="${y}" r="8.5"/>`;
}

/** Whether the policy's text is another than in the run before in which it was played. */
function isChanged(name: string, index: number, points: readonly TrendPoint[]): boolean {
  const before = points.slice(0, index).findLast(({ policies }) => policies[name] !== undefined)?.policies[name];
  return before !== undefined && before.digest !== points[index]?.policies[name]?.digest;
}

/** Stretches of runs that met the same customers: a line is drawn over no other. */
function comparable<T extends { readonly index: number }>(own: readonly T[], points: readonly TrendPoint[]): T[][] {
  const stretches: T[][] = [];
  for (const one of own) {
    const last = stretches.at(-1);
    const before = last?.at(-1);
    const isBroken = before === undefined || points.slice(before.index + 1, one.index + 1).some(({ changed }) => changed.length > 0);
    if (last === undefined || isBroken) stretches.push([one]);
    else last.push(one);
  }
  return stretches;
}

function dateOf(point: TrendPoint | undefined): string {
  return point?.started.slice(0, 16).replace('T', ' ') ?? '';
}
