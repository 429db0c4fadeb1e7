import type { VariantReport } from '../../../evaluators/report.ts';
import { VERDICTS } from '../../plain/first-screen.ts';
import { projectedPercent } from '../../plain/numbers.ts';
import { type Markup, markup } from '../markup.ts';
import { coordinate } from './axis.ts';
import { type IntervalChart, intervalChart, ofProjected } from './intervals.ts';

/** Edges of the band that is typical of a well-designed system, and from where on the agent's scope is wrong. */
const [LOW, HIGH, SCOPE] = [0.05, 0.15, 0.2];

/** The projected rate of each policy against the 5–15 % band. */
export function bandGauge(variants: readonly VariantReport[]): Markup {
  return intervalChart({
    id: 'chart-band',
    title: 'Handed over, against the 5–15 % band',
    note: 'Share of contacts. The band is shaded; beyond the dashed line at 20 % the scope of the agent is wrong. The verdict asks for the whole interval on one side of each edge.',
    rows: variants.map(({ variant, bound, projection }) => ({
      name: variant,
      bound,
      text: projection === undefined ? '–' : `${projectedPercent(projection.rate)}: ${VERDICTS[projection.verdict.verdict].replace('!', '')}`,
      ...ofProjected(projection?.rate),
    })),
    tick: (value) => `${Math.round(value * 100)} %`,
    behind: band,
  });
}

const band: NonNullable<IntervalChart['behind']> = (x, top, bottom) => {
  const [from, to, scope] = [x(LOW), x(HIGH), x(SCOPE)].map(coordinate) as [number, number, number];
  return markup`<rect class="band" x="${from}" y="${top}" width="${coordinate(to - from)}" height="${bottom - top}"/>
<line class="scope" x1="${scope}" x2="${scope}" y1="${top}" y2="${bottom}"/>`;
};
