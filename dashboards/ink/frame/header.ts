import { changedText } from '../../changed.ts';
import { perceivedNote } from '../../perceived.ts';
import { plural } from '../../plain/numbers.ts';
import { bothWays } from '../../plain/report/both-ways.ts';
import { isPopulation } from '../../settled.ts';
import { isStandIn, SIMULATED_NOTE } from '../../stand-in.ts';
import { SCREENS, type ScreenName, TITLES } from '../state/screens.ts';
import { cutLine, type Line, line, lineWidth, type Span, span, spread } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import { wrapTo } from '../text/wrap.ts';
import type { World } from '../world.ts';

/** Which run this is. */
export function headerLine({ book, size }: World): Line {
  const { report, heading, info } = book.view;
  const { suite } = report;
  const left: Line = [
    span('escalab', 'title'),
    span(`  suite ${saidLine(heading.suite, 40)}`, 'strong'),
    span(`  ${countText(book.count, suite)} in ${plural(suite.families, 'family', 'families')}`, 'faint'),
  ];
  return spread(left, [span(`${saidLine(heading.folder, 40)} ${info.started.slice(0, 10)}`, 'faint')], size.columns);
}

/** One number where every customer came once. */
function countText(conversations: number, suite: World['book']['view']['report']['suite']): string {
  if (conversations === suite.scenarios || isPopulation(suite)) return plural(conversations, 'customer');
  return `${plural(conversations, 'conversation')}, ${plural(suite.scenarios, suite.needs['latent'] ? 'scenario' : 'customer')}`;
}

/** The screens with their keys; the one that is open is reversed. */
export function tabsLine(open: ScreenName, columns: number): Line {
  const tabs = (names: (name: ScreenName) => string): Line =>
    SCREENS.flatMap((name, index): Span[] => [
      span(index === 0 ? '' : ' '),
      span(name === open ? `[${index + 1} ${names(name)}]` : `${index + 1} ${names(name)}`, name === open ? 'tab' : 'plain'),
    ]);
  const forms = [
    tabs((name) => ` ${TITLES[name].tab} `),
    tabs((name) => TITLES[name].tab),
    tabs((name) => TITLES[name].short),
    tabs((name) => (name === open ? TITLES[name].tab : '')),
  ];
  return cutLine(forms.find((form) => lineWidth(form) <= columns) ?? forms.at(-1) ?? [], columns);
}

/** What is wrong with the run itself: nothing that could not be read goes unsaid. */
export function faultLines({ book, size }: World): Line[] {
  const { report, faults, heading } = book.view;
  const said = [
    ...(isStandIn(heading.players ?? []) ? [SIMULATED_NOTE] : []),
    ...faults.map((fault) => saidLine(fault, 300)),
    ...(heading.part === undefined
      ? []
      : [
          `${partStatus(heading.part)}: ${heading.part.played.toLocaleString('en')} of ${plural(heading.part.planned, 'conversation')} are there. No figure speaks for the whole suite.`,
        ]),
    ...(heading.changed === undefined ? [] : [changedText(heading.changed)]),
    ...(report.errored.length > 0
      ? [`${plural(report.errored.length, 'conversation')} errored and ${report.errored.length === 1 ? 'is' : 'are'} not scored: status:errored shows them.`]
      : []),
    ...(report.invalid > 0 ? [`${plural(report.invalid, 'conversation')} invalid and not scored.`] : []),
    ...report.variants.flatMap(({ variant, with_invalid }) => (with_invalid === undefined ? [] : [`${bothWays(variant, with_invalid)}.`])),
  ];
  const shown = said.length > 3 ? [...said.slice(0, 2), `${said.length - 2} more of the kind.`] : said;
  return [...perceivedLines(heading.perceived, size.columns), ...shown.map((text) => cutLine([span(`! ${text}`, 'bad')], size.columns))];
}

/** Whole, however narrow: no other line tells a what-if from a forecast. */
function perceivedLines(perceived: World['book']['view']['heading']['perceived'], columns: number): Line[] {
  return perceived === undefined ? [] : wrapTo(perceivedNote(perceived), columns).map((text) => line(text, 'bad'));
}

function partStatus({ status, shard }: NonNullable<World['book']['view']['heading']['part']>): string {
  const part = shard === undefined ? '' : `Shard ${shard}, `;
  if (status === 'finished' && shard === undefined) return 'Damaged';
  return `${part}${status === 'finished' ? 'finished' : status === 'interrupted' ? 'cut short' : 'not finished'}`;
}
