import { scaleLinear } from 'd3-scale';
import type { VariantReport } from '../../../evaluators/report.ts';
import type { Timing } from '../../../evaluators/timing.ts';
import { plural } from '../../plain/numbers.ts';
import { type Markup, markup } from '../markup.ts';
import { coordinate, WIDTH } from './axis.ts';
import { figure } from './figure.ts';

interface Bar {
  readonly label: string;
  readonly means: string;
  readonly kind: 'early' | 'in-time' | 'late' | 'never';
  readonly count: number;
}

const HEIGHT = 150;
const FOOT = 118;

/** When the handoffs of each policy came, in customer messages off the window; all on one scale. */
export function timingCharts(variants: readonly VariantReport[]): Markup[] {
  const most = Math.max(1, ...variants.flatMap(({ timing }) => barsOf(timing).map(({ count }) => count)));
  return variants.map((variant) => timingChart(variant, most));
}

function timingChart({ variant, timing }: VariantReport, most: number): Markup {
  const bars = barsOf(timing);
  const step = WIDTH / bars.length;
  const y = scaleLinear().domain([0, most]).range([FOOT, 22]);
  const drawing = bars.map(({ label, kind, count }, index) => {
    const middle = coordinate((index + 0.5) * step);
    const top = coordinate(y(count));
    return markup`<g class="bar ${kind}"><rect x="${coordinate(index * step + 5)}" y="${top}" width="${coordinate(step - 10)}" height="${coordinate(FOOT - top)}"/>
<text class="value" x="${middle}" y="${top - 5}" text-anchor="middle">${count.toLocaleString('en')}</text><text class="small" x="${middle}" y="${FOOT + 15}" text-anchor="middle">${label}</text></g>`;
  });
  const axis = markup`<line class="foot" x1="0" x2="${WIDTH}" y1="${FOOT}" y2="${FOOT}"/><text class="small" x="${coordinate(1.5 * step)}" y="${HEIGHT - 2}" text-anchor="middle">turns early</text>
<text class="small" x="${coordinate(5.5 * step)}" y="${HEIGHT - 2}" text-anchor="middle">turns late</text>`;
  const label = `${variant}: ${bars.map(({ means, count }) => `${count} ${means}`).join(', ')}`;
  const table = { heads: ['handed over', 'conversations'], rows: bars.map(({ means, count }) => [means, count]) };
  const waited = timing.median_turns_waited === null ? '' : ` Inside the window, half came ${waitedText(timing.median_turns_waited)}.`;
  const asked =
    timing.before_asked.due === 0 ? '' : `${timing.before_asked.before} of ${timing.before_asked.due} handoffs came before the customer had to ask.`;
  return figure({
    id: `chart-timing-${variant}`,
    title: variant,
    label,
    note: `${asked}${waited}`,
    width: WIDTH,
    height: HEIGHT,
    drawing: [axis, drawing],
    table,
  });
}

function waitedText(turns: number): string {
  return turns === 0 ? 'with the message that opened it' : `${plural(turns, 'message')} after it opened, or sooner`;
}

function barsOf({ turns_early, turns_late, in_window, early, late, never }: Timing): Bar[] {
  const at = (all: Timing['turns_early'], turns: number) => all.filter((one) => one.turns === turns).reduce((sum, { conversations }) => sum + conversations, 0);
  const off = (all: Timing['turns_early'], total: number, kind: 'early' | 'late'): Bar[] => {
    const [one, two] = [at(all, 1), at(all, 2)];
    return [
      { label: '1', means: `one turn ${kind}`, kind, count: one },
      { label: '2', means: `two turns ${kind}`, kind, count: two },
      { label: '3+', means: `three turns ${kind} or more`, kind, count: total - one - two },
    ];
  };
  return [
    ...off(turns_early, early, 'early').reverse(),
    { label: 'in time', means: 'in the window', kind: 'in-time', count: in_window },
    ...off(turns_late, late, 'late'),
    { label: 'never', means: 'never', kind: 'never', count: never },
  ];
}
