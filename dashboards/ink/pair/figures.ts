import type { ComparedFigure, Comparison } from '../../../evaluators/comparison/compare.ts';
import { amount, differenceText, pText } from '../../plain/compare/amounts.ts';
import { BOTH_MAKE, TITLES, VERDICTS } from '../../plain/compare/figures.ts';
import { plural } from '../../plain/numbers.ts';
import { quoted } from '../filter/parse.ts';
import type { GridColumn, GridRow } from '../grid/grid.ts';
import { intervalBar, type Scale } from '../marks/bar.ts';
import type { State } from '../state/state.ts';
import { type Line, line, span } from '../text/line.ts';
import type { Tone } from '../text/tone.ts';
import { wrapTo } from '../text/wrap.ts';

const BAR = 41;
/** From here on there is room for bars of the differences. */
const WIDE = 140;

/** At every width the same columns, and on a wide terminal a bar of the difference. */
export function pairColumns(width: number): GridColumn[] {
  return [
    { title: '', width: width < WIDE ? 20 : 34, align: 'left' },
    { title: 'A', width: 8, align: 'left' },
    { title: 'B', width: 8, align: 'left' },
    { title: 'B − A', width: 17, align: 'left' },
    { title: 'p', width: 6, align: 'right' },
    { title: 'verdict', width: 9, align: 'left' },
    { title: 'A:B', width: 9, align: 'right' },
    { title: 'seen from', width: 9, align: 'right' },
    ...(width < WIDE ? [] : [{ title: `${'A more'.padEnd((BAR - 1) / 2)}0${'B more'.padStart((BAR - 1) / 2)}`, width: BAR, align: 'left' as const }]),
  ];
}

const UNITS = { contacts: ' in 1,000', share: ' of 100', score: ', score' } as const;

export function figureRow(figure: ComparedFigure, { a, b }: State['pair'], width: number): GridRow {
  const { unit, test, discordant, detectable, verdict } = figure;
  const value = (side: number | null) => (side === null ? '–' : amount(side, unit));
  const texts: readonly (readonly [string, Tone, string])[] = [
    [`${TITLES[figure.figure]}${UNITS[unit]}`, 'plain', 'who comes out differently'],
    [value(figure.a), 'plain', 'what A has, on the customers that count for both'],
    [value(figure.b), 'plain', 'what B has, on the customers that count for both'],
    [differenceText(figure), 'plain', 'the difference and its 95 % interval, by family'],
    [
      test === undefined ? '–' : pText(test.holm),
      'plain',
      test === undefined ? 'nothing to test' : `${test.method}; ${plural(test.differing, 'family', 'families')} with a difference; unadjusted ${pText(test.p)}`,
    ],
    [VERDICTS[verdict], toneOf(verdict), VERDICT_MEANS[verdict]],
    [
      discordant === undefined ? '' : `${count(discordant.only_a)}:${count(discordant.only_b)}`,
      'plain',
      'customers with the event under A alone, and under B alone',
    ],
    [
      detectable === undefined ? '' : detectable.kind === 'unreachable' ? '∞' : amount(detectable.effect, unit),
      'plain',
      'the smallest true difference found in 80 of 100 such comparisons',
    ],
  ];
  const target = { target: { to: 'list' as const, filter: `flip:${quoted(a)},${quoted(b)}` } };
  const cells = texts.map(([text, tone, says]) => ({ line: line(text, tone), ...target, says }));
  return { kind: 'cells', cells: width < WIDE ? cells : [...cells, { line: barOf(figure), ...target, says: 'the difference on its own scale; │ is none' }] };
}

const VERDICT_MEANS: Readonly<Record<ComparedFigure['verdict'], string>> = {
  a_better: 'shown, once all tests are counted: A is better',
  b_better: 'shown, once all tests are counted: B is better',
  a_more: 'shown, once all tests are counted: A has more, which is neither good nor bad',
  b_more: 'shown, once all tests are counted: B has more, which is neither good nor bad',
  none_differs: 'not one customer comes out differently',
  not_shown: 'chance explains it as well; that is no proof that there is no difference',
  cannot_tell: 'no customer counts for both, or under five families',
};

function toneOf(verdict: ComparedFigure['verdict']): Tone {
  return verdict === 'a_better' || verdict === 'b_better' || verdict === 'a_more' || verdict === 'b_more' ? 'strong' : 'faint';
}

/** Symmetric round no difference, as wide as the interval needs. */
function barOf({ difference }: ComparedFigure): Line {
  if (difference.kind === 'none') return [];
  const ends = difference.kind === 'interval' ? [difference.low, difference.high] : [difference.estimate];
  const reach = Math.max(0.001, ...ends.map(Math.abs));
  const scale: Scale = { from: -reach, to: reach };
  const shown = difference.kind === 'interval' ? { point: difference.estimate, low: difference.low, high: difference.high } : { point: difference.estimate };
  const middle = (BAR - 1) / 2;
  return [
    span(
      intervalBar(shown, scale, BAR, (column) => (column === middle ? '│' : ' ')),
      'key',
    ),
  ];
}

/** Trials are averaged, so a count may be a part of a customer. */
function count(customers: number): string {
  return Number(customers.toFixed(1)).toString();
}

export function smallPrint({ customers, families, unpaired, tests }: Comparison, width: number): Line[] {
  const text = [
    `${plural(customers, 'customer')} in ${plural(families, 'family', 'families')} met both.`,
    `p is adjusted for the ${plural(tests, 'test')} of this screen (Holm). A difference that is not shown may still be there.`,
    ...(unpaired > 0 ? [`${plural(unpaired, 'conversation')} did not finish under both and ${unpaired === 1 ? 'is' : 'are'} left out.`] : []),
    'Intervals hold simulation error only.',
    `${BOTH_MAKE}.`,
  ].join(' ');
  return wrapTo(text, width - 2).map((one) => line(`  ${one}`, 'faint'));
}
