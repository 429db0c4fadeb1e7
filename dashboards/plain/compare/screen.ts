import { plural } from '../numbers.ts';
import { safeLine } from '../safe-text.ts';
import type { Style } from '../style.ts';
import { indented } from '../wrap.ts';
import { differenceText } from './amounts.ts';
import { figuresTable, TITLES } from './figures.ts';
import { flipsText } from './flips.ts';
import { headlineText } from './headline.ts';
import type { ComparisonView } from './view.ts';

/** Two policies on the same customers: plain words first, then every figure, then who comes out differently, then what is not shown. */
export function comparisonScreen(view: ComparisonView, style: Style): string {
  const sections = [
    headingText(view, style),
    headlineText(view, style),
    figuresTable(view, style),
    flipsText(view, style),
    smallPrint(view, style),
    nextText(view, style),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function headingText(view: ComparisonView, style: Style): string {
  const { a, b, comparison } = view;
  const isOneRun = a.run === b.run;
  const from = (run: string) => (isOneRun ? '' : `   ${safeLine(run, 60)}`);
  const note = (text: string) => indented(text, '').map(style.faint);
  return [
    style.title(`escalab ${view.version} · comparison · suite ${safeLine(view.suite, 40)}`),
    `A  ${style.strong(safeLine(a.name, 60))}${style.faint(from(a.run))}`,
    `B  ${style.strong(safeLine(b.name, 60))}${style.faint(from(b.run))}`,
    ...note(`${plural(comparison.customers, 'customer')} in ${plural(comparison.families, 'family', 'families')} met both · seed ${view.seed}`),
    ...(view.isSamePolicy ? indented('Both are the same policy, byte for byte.', '').map(style.strong) : []),
    ...(view.isDemo ? note('No escalab.yaml here or above, so this is the demo that ships: an invented shop.') : []),
    ...view.notes.flatMap((text) => indented(safeLine(text, 900), '').map(style.strong)),
  ].join('\n');
}

function smallPrint({ comparison }: ComparisonView, style: Style): string {
  const derived = comparison.on_derived.filter(({ difference }) => difference.kind !== 'none').map((one) => `${TITLES[one.figure]} ${differenceText(one)}`);
  const uncovered = Math.max(0, ...comparison.figures.map((figure) => figure.uncovered ?? 0));
  const hasTraffic = comparison.figures.some(({ unit }) => unit === 'contacts');
  const notes = [
    ...(derived.length === 0 ? [] : [`On what the text alone gives, of 100 and not tested: ${derived.join(' · ')}.`]),
    'A difference that is not shown may still be there: chance explains it as well. Intervals hold simulation error only: they say how sure this suite is, not how like it your customers are.',
    ...(comparison.figures.some(isShownWithinInterval)
      ? ['Where a difference is shown and its interval still holds 0, the interval is the more careful: it allows for families more alike than was seen.']
      : []),
    'precision: over the handoffs of each, so its interval is an approximation (linearised); its test is exact. GT-II is blind to missed handoffs: read it beside recall.',
    ...(hasTraffic ? [] : ['Nothing is said about real contacts without a traffic.yaml: a suite is not traffic.']),
    ...(uncovered > 0 ? [`No customer speaks for ${(uncovered * 100).toFixed(0)} % of the contacts: the intervals per 1,000 allow any difference there.`] : []),
    ...(comparison.unpaired > 0
      ? [`${plural(comparison.unpaired, 'conversation')} did not finish, or not under both, and ${comparison.unpaired === 1 ? 'is' : 'are'} left out.`]
      : []),
  ];
  return [style.strong('BESIDE THE FIGURES'), ...notes.flatMap((text) => indented(text, '').map(style.faint))].join('\n');
}

function isShownWithinInterval({ verdict, difference }: ComparisonView['comparison']['figures'][number]): boolean {
  const isShown = verdict.endsWith('better') || verdict.endsWith('more');
  return isShown && difference.kind === 'interval' && difference.low <= 0 && difference.high >= 0;
}

function nextText({ comparison, a, b, played, showAll }: ComparisonView, style: Style): string {
  const [first] = comparison.flips;
  const run = played || a.run !== b.run ? ` --run ${safeLine(b.run, 200)}` : '';
  const lines = [
    ...(first === undefined ? [] : [`escalab show ${first.scenario} --policy ${safeLine(b.name, 80)}${run}`]),
    ...(showAll || comparison.flips.length <= 10 ? [] : ['the same with --all    every customer who comes out differently']),
  ];
  const next = lines.map((line, index) => `${index === 0 ? style.strong('Next') : '    '}  ${line}`);
  return [...next, ...(played ? [style.faint(`Run kept in ${safeLine(b.run, 200)}`)] : [])].join('\n');
}
