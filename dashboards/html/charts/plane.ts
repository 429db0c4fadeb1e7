import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { VariantReport } from '../../../evaluators/report.ts';
import { decimal, estimate } from '../../plain/numbers.ts';
import { type Markup, markup, NOTHING } from '../markup.ts';
import { coordinate, horizontalAxis, verticalAxis, WIDTH } from './axis.ts';
import { figure } from './figure.ts';

const HEIGHT = 330;
const [LEFT, RIGHT, TOP, BOTTOM] = [44, WIDTH - 14, 10, HEIGHT - 40];
const X = scaleLinear().domain([0, 1]).range([LEFT, RIGHT]);
const Y = scaleLinear().domain([0, 1]).range([BOTTOM, TOP]);
const percentTick = (value: number) => `${Math.round(value * 100)} %`;

interface Placed {
  readonly mark: string;
  readonly variant: VariantReport;
}

/** Recall against precision, each policy a letter with both its intervals, on lines of equal F1. */
export function planeChart(variants: readonly VariantReport[]): Markup {
  const placed = lettered(variants);
  const drawing = [
    horizontalAxis(X, { from: TOP, to: BOTTOM }, percentTick),
    verticalAxis(Y, { from: LEFT, to: RIGHT }, percentTick),
    [0.5, 0.7, 0.9].map(equalF1),
    markup`<text class="small" x="${RIGHT}" y="${HEIGHT - 6}" text-anchor="end">recall →</text><text class="small" x="${LEFT}" y="${TOP + 12}" dx="4">↑ precision</text>`,
    placed.map(pointMarkup),
  ];
  const told = ({ mark, variant: { variant, classification } }: Placed) =>
    `${mark} ${variant}: recall ${estimate(classification.recall)}, precision ${estimate(classification.precision)}`;
  const table = {
    heads: ['policy', 'recall', 'precision', 'F1'],
    rows: placed.map(({ mark, variant: { variant, bound, classification } }) => [
      `${mark} ${variant}${bound ? ' (bound)' : ''}`,
      estimate(classification.recall),
      estimate(classification.precision),
      decimal(classification.f1),
    ]),
  };
  const note = markup`Up and to the right is better. ${placed.map(({ mark, variant: { variant } }, index) => markup`${index === 0 ? '' : ' · '}<b>${mark}</b> ${variant}`)}. Dotted: F1 of 0.5, 0.7 and 0.9.`;
  return figure({
    id: 'chart-plane',
    title: 'Precision against recall',
    label: placed.map(told).join('; '),
    note,
    width: WIDTH,
    height: HEIGHT,
    drawing,
    table,
  });
}

/** Capitals for policies, small letters for bounds. */
function lettered(variants: readonly VariantReport[]): Placed[] {
  const marked = (some: readonly VariantReport[], first: number) =>
    some.map((variant, index) => ({ mark: String.fromCharCode(first + (index % 26)), variant }));
  return [
    ...marked(
      variants.filter(({ bound }) => !bound),
      65,
    ),
    ...marked(
      variants.filter(({ bound }) => bound),
      97,
    ),
  ];
}

function equalF1(f1: number): Markup {
  const recalls = Array.from({ length: 41 }, (_, index) => f1 / (2 - f1) + (index / 40) * (1 - f1 / (2 - f1)));
  const path = line<number>(
    (recall) => coordinate(X(recall)),
    (recall) => coordinate(Y((f1 * recall) / (2 * recall - f1))),
  )(recalls);
  return markup`<path class="equal" d="${path ?? ''}"/>`;
}

function pointMarkup({
  mark,
  variant: {
    bound,
    classification: { recall, precision },
  },
}: Placed): Markup {
  if (recall.kind === 'none' || precision.kind === 'none') return NOTHING;
  const [x, y] = [coordinate(X(recall.estimate)), coordinate(Y(precision.estimate))];
  const across =
    recall.kind === 'interval'
      ? markup`<line class="interval" x1="${coordinate(X(recall.low))}" x2="${coordinate(X(recall.high))}" y1="${y}" y2="${y}"/>`
      : NOTHING;
  const up =
    precision.kind === 'interval'
      ? markup`<line class="interval" x1="${x}" x2="${x}" y1="${coordinate(Y(precision.low))}" y2="${coordinate(Y(precision.high))}"/>`
      : NOTHING;
  return markup`<g class="${bound ? 'placed bound' : 'placed'}">${bound ? NOTHING : [across, up]}<circle class="point" cx="${x}" cy="${y}" r="9"/><text x="${x}" y="${y + 4}" text-anchor="middle">${mark}</text></g>`;
}
