import { scaleLinear } from 'd3-scale';
import type { Reliability, ReliabilityBin } from '../../../evaluators/reliability.ts';
import { estimate, percent, plural } from '../../plain/numbers.ts';
import { type Markup, markup, NOTHING } from '../markup.ts';
import { coordinate, horizontalAxis, verticalAxis, WIDTH } from './axis.ts';
import { figure } from './figure.ts';

const HEIGHT = 330;
const [LEFT, RIGHT, TOP, BOTTOM] = [44, WIDTH - 14, 10, HEIGHT - 40];
const X = scaleLinear().domain([0, 1]).range([LEFT, RIGHT]);
const Y = scaleLinear().domain([0, 1]).range([BOTTOM, TOP]);
const percentTick = (value: number) => `${Math.round(value * 100)} %`;

/** How often an intent perceived with such a confidence was right, against what the confidence promised. */
export function reliabilityChart(found: Reliability): Markup {
  const { bins, readings, overconfidence, unknown, unread } = found;
  if (readings === 0 || overconfidence === null) return unknownText(found);
  const largest = Math.max(...bins.map((bin) => bin.readings));
  const drawing = [
    horizontalAxis(X, { from: TOP, to: BOTTOM }, percentTick),
    verticalAxis(Y, { from: LEFT, to: RIGHT }, percentTick),
    bins.map(
      (bin) =>
        markup`<rect class="readings" x="${coordinate(X(bin.from) + 2)}" width="${coordinate(X(bin.to) - X(bin.from) - 4)}" y="${coordinate(BOTTOM - (bin.readings / largest) * 60)}" height="${coordinate((bin.readings / largest) * 60)}"/>`,
    ),
    markup`<line class="ideal" x1="${LEFT}" y1="${BOTTOM}" x2="${RIGHT}" y2="${TOP}"/>`,
    bins.map(binMarkup),
    markup`<text class="small" x="${RIGHT}" y="${HEIGHT - 6}" text-anchor="end">confidence →</text><text class="small" x="${LEFT}" y="${TOP + 12}" dx="4">↑ was right</text>`,
  ];
  const table = {
    heads: ['confidence', 'readings', 'mean confidence', 'right'],
    rows: bins.map((bin) => [`${Math.round(bin.from * 100)} to ${Math.round(bin.to * 100)} %`, bin.readings, percent(bin.confidence), estimate(bin.right)]),
  };
  const gap = Math.round(Math.abs(overconfidence) * 100);
  const told = gap === 0 ? 'It promises what it holds' : `It promises ${gap} points too ${overconfidence > 0 ? 'much' : 'little'}`;
  const aside = [
    ...(unread > 0 ? [`in ${plural(unread, 'conversation')} no intent was perceived`] : []),
    ...(unknown > 0 ? [`of ${plural(unknown, 'conversation')} nobody knows the true intent`] : []),
  ];
  const note = `${told}, over the first reading of the wish in ${plural(readings, 'conversation')}. On the line, 70 % sure is right 7 times in 10; bars show how many readings there are.${aside.length === 0 ? '' : ` Apart: ${aside.join('; ')}.`}`;
  const label = `Right by confidence: ${bins.map((bin) => `at ${percent(bin.confidence)} ${estimate(bin.right)}`).join('; ')}`;
  return figure({ id: 'chart-reliability', title: 'What confidence is worth', label, note, width: WIDTH, height: HEIGHT, drawing, table });
}

function binMarkup({ confidence, right }: ReliabilityBin): Markup {
  if (right.kind === 'none') return NOTHING;
  const [x, y] = [coordinate(X(confidence)), coordinate(Y(right.estimate))];
  const up =
    right.kind === 'interval'
      ? markup`<line class="interval" x1="${x}" x2="${x}" y1="${coordinate(Y(right.low))}" y2="${coordinate(Y(right.high))}"/>`
      : NOTHING;
  return markup`<g class="row">${up}<circle class="point" cx="${x}" cy="${y}" r="4.5"/></g>`;
}

function unknownText({ unknown, unread }: Reliability): Markup {
  const why =
    unknown > 0
      ? 'Scripts and records hold what a classifier said of each message, and not what the customer meant, so its confidence cannot be held against the truth here. Stochastic customers have a wish that the run knows: play a population.'
      : `In ${plural(unread, 'conversation')} no intent was perceived with a confidence.`;
  return markup`<div class="chart" id="chart-reliability"><h3>What confidence is worth</h3><p class="unknown">Cannot be known from this run. ${why}</p></div>`;
}
