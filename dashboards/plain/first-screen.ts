import type { BandVerdict } from '../../evaluators/band.ts';
import type { Projection } from '../../evaluators/projection.ts';
import type { Report, VariantReport } from '../../evaluators/report.ts';
import { settlingOf } from '../../evaluators/settling.ts';
import type { RunInfo } from '../../runs/run.ts';
import { changedText } from '../changed.ts';
import { partText } from '../part.ts';
import { isWhatIf, type Perceived, perceivedNote } from '../perceived.ts';
import { customersText, isPopulation, moreConversations, noSizeText, sizeText, unitText } from '../settled.ts';
import { isStandIn, SIMULATED_NOTE } from '../stand-in.ts';
import { defectName } from './defect-names.ts';
import { decimal, estimate, percent, plural, projectedPercent, projectedPerThousand } from './numbers.ts';
import { recordedTables } from './recorded.ts';
import { bothWays } from './report/both-ways.ts';
import { safeLine } from './safe-text.ts';
import type { Style } from './style.ts';
import { troubleLines } from './trouble-lines.ts';
import { withBoundsApart } from './variant-table.ts';
import { worstText } from './worst.ts';
import { indented } from './wrap.ts';

/** What the screen says of the run itself. */
export interface RunHeading {
  readonly version: string;
  readonly suite: string;
  readonly seed: number;
  readonly isDemo: boolean;
  /** What the run holds of what was to be played, where that is not everything. */
  readonly part?: {
    readonly status: RunInfo['status'];
    readonly played: number;
    /** By all shards together. */
    readonly planned: number;
    /** `3/8` */
    readonly shard?: string;
  };
  /** How the records differ from those that were written, where they were changed afterwards. */
  readonly changed?: string;
  /** Share of conversations whose words were kept, where not all were; 0–1. */
  readonly words?: number;
  /** Models that took part, where any did: `simulated` where a stand-in did. */
  readonly players?: readonly string[];
  /** By what the signals of personas were drawn, where it was not the scenarios' own. */
  readonly perceived?: Perceived;
  /** Folder of the run, as the user would type it. */
  readonly folder: string;
  readonly trafficSource?: 'measured' | 'assumption';
}

/** The first screen: whom would each policy trap, whom would it send to a human for nothing, what would the human lack. */
export function firstScreen(report: Report, heading: RunHeading, style: Style): string {
  const scripted = report.suite.recorded < report.suite.scenarios;
  const sections = [
    headingText(report, heading, style),
    ...(scripted ? [peopleTable(report, heading, style), decisionTable(report, style), handoffTable(report, heading, style)] : []),
    ...(report.suite.recorded > 0 ? [recordedTables(report, style)] : []),
    troubleText(report, style),
    worstText(report, style),
    nextText(report, heading, style),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function headingText({ suite, variants }: Report, heading: RunHeading, style: Style): string {
  const bounds = variants.filter(({ bound }) => bound).length;
  const needs = Object.entries({
    'must go to a human': suite.needs['must'],
    may: suite.needs['may'],
    'must not': suite.needs['must_not'],
    unlabelled: suite.needs['unlabelled'],
    'whose need follows from their state': isPopulation(suite) ? 0 : suite.needs['latent'],
  })
    .filter(([, count]) => count !== undefined && count > 0)
    .map(([name, count]) => `${count} ${name}`);
  const lines = [
    style.title(
      `escalab ${heading.version} · ${plural(variants.length - bounds, 'policy', 'policies')}${bounds > 0 ? ` and ${plural(bounds, 'bound')}` : ''} · suite ${safeLine(heading.suite, 40)}`,
    ),
    note(
      style,
      suite.conversations === 0
        ? `no conversation was played · seed ${heading.seed}`
        : `${customersText(suite)} in ${plural(suite.families, 'family', 'families')}${isPopulation(suite) ? ', whose need follows from their state' : `: ${needs.join(', ')}`} · seed ${heading.seed}`,
    ),
  ];
  if (heading.players) lines.push(playersText(heading.players, style));
  if (heading.perceived) lines.push(perceivedText(heading.perceived, style));
  if (heading.part) lines.push(style.bad(partText(heading.part)));
  if (heading.changed) lines.push(style.bad(changedText(heading.changed)));
  if (heading.isDemo) lines.push(note(style, 'No escalab.yaml here or above, so this is the demo that ships: an invented shop.'));
  return lines.join('\n');
}

/** Whoever reads a figure has to know whether a model or a stand-in was met. */
function playersText(players: readonly string[], style: Style): string {
  return isStandIn(players) ? style.bad(SIMULATED_NOTE) : note(style, `Models that took part: ${players.map((name) => safeLine(name, 60)).join(', ')}.`);
}

/** Figures under an assumed perception look like any others. */
function perceivedText(perceived: Perceived, style: Style): string {
  const text = perceivedNote(perceived);
  return isWhatIf(perceived) ? indented(text, '').map(style.bad).join('\n') : note(style, text);
}

function peopleTable(report: Report, heading: RunHeading, style: Style): string {
  const variants = report.variants.flatMap((variant) => (variant.projection ? [{ ...variant, projection: variant.projection }] : []));
  const title = style.strong('PER 1,000 CONTACTS');
  if (variants.length === 0) return `${title}\nNothing is said about real contacts without a traffic.yaml: a suite is not traffic.`;
  const row = ({ variant, projection }: (typeof variants)[number]) => [
    variant,
    projectedPerThousand(projection.trapped),
    projectedPerThousand(projection.sent_for_nothing),
    projectedPercent(projection.rate),
    verdictText(projection.verdict),
  ];
  const source = heading.trafficSource === 'measured' ? 'at the shares of traffic.yaml' : 'at the shares of traffic.yaml, which are assumed';
  return [
    `${title} ${style.faint(source)}`,
    withBoundsApart(variants, ['', 'trapped', 'for nothing', 'handed over', '5–15 % band'], row, style),
    note(style, 'trapped: needed a human and got none in time · for nothing: sent to one without need'),
    ...(variants.some(({ projection }) => projection.verdict.verdict === 'out_of_scope')
      ? [note(style, '!: so many handoffs mean that the scope of the agent is wrong, not its thresholds')]
      : []),
    ...settledBy(variants, report.suite, style),
    ...uncoveredText(variants, style),
  ].join('\n');
}

/** What would tell, where this suite cannot, or why nothing of the kind would. */
function settledBy(
  variants: readonly { readonly variant: string; readonly bound: boolean; readonly projection: Projection }[],
  suite: Report['suite'],
  style: Style,
): string[] {
  const open = variants.flatMap(({ variant, bound, projection }) => {
    const settling = bound ? undefined : settlingOf(projection);
    return settling === undefined ? [] : [{ name: safeLine(variant, 40), settling }];
  });
  const sizes = open.flatMap(({ name, settling }) => (settling.is === 'larger' ? [`${name} ${sizeText(settling, suite)}`] : []));
  const without = open.flatMap(({ name, settling }) => (settling.is === 'larger' ? [] : [`${name}: ${noSizeText(settling)}`]));
  return [
    ...(sizes.length === 0 ? [] : [note(style, `cannot tell: the interval crosses an edge of the band; ${unitText(suite)}: ${sizes.join(', ')}`)]),
    ...(without.length === 0 ? [] : [note(style, `cannot tell, and no size of a suite can be named: ${without.join(' · ')}`)]),
    ...(open.length > 0 && isPopulation(suite) ? [note(style, moreConversations(suite))] : []),
  ];
}

function uncoveredText(variants: readonly { readonly projection: Projection }[], style: Style): string[] {
  const uncovered = variants[0]?.projection.uncovered ?? [];
  if (uncovered.length === 0) return [];
  const worst = [...uncovered].sort((a, b) => b.share - a.share).slice(0, 3);
  return [note(style, `No customer speaks for ${worst.map(({ name, share }) => `${name} (${percent(share)})`).join(', ')}: counted both ways.`)];
}

export const VERDICTS: Readonly<Record<BandVerdict['verdict'], string>> = {
  inside: 'inside',
  below: 'below 5 %',
  above: 'above 15 %',
  out_of_scope: 'above 20 %!',
  cannot_tell: 'cannot tell',
};

function verdictText({ verdict }: BandVerdict): string {
  return VERDICTS[verdict];
}

function decisionTable({ variants }: Report, style: Style): string {
  const row = ({ variant, classification, timing }: VariantReport) => [
    variant,
    estimate(classification.precision),
    estimate(classification.recall),
    decimal(classification.f1),
    String(timing.in_window),
    String(timing.early),
    String(timing.late),
    String(timing.never),
  ];
  return [
    `${style.strong('HOW WELL IT DECIDES')} ${style.faint('on the customers of this suite; 95 % intervals by family')}`,
    withBoundsApart(variants, ['', 'precision', 'recall', 'F1', 'in time', 'early', 'late', 'never'], row, style),
    note(style, 'precision: of those handed over, late ones aside, who needed it · recall: of those who needed it, who got it in time'),
    ...askedForNothing(variants, style),
  ].join('\n');
}

/** A declined offer costs no handoff and still the customer's patience; a policy that asks everybody would look good without this. */
function askedForNothing(variants: readonly VariantReport[], style: Style): string[] {
  const asked = variants.flatMap(({ variant, classification: { offered_unnecessarily: rate } }) =>
    rate.kind === 'none' || rate.estimate === 0 ? [] : [`${variant} ${percent(rate.estimate)}`],
  );
  return asked.length === 0 ? [] : [note(style, `asked for nothing (offered a human whom they did not need, and declined): ${asked.join(', ')}`)];
}

function handoffTable({ variants }: Report, { words }: RunHeading, style: Style): string {
  const row = ({ variant, handoff, tally }: VariantReport) => [
    variant,
    estimate(handoff.startable),
    handoff.re_explain.lacking.kind === 'none' ? '–' : decimal(handoff.re_explain.lacking.estimate),
    point(handoff.message),
    point(handoff.reason),
    point(handoff.queue),
    point(handoff.urgency),
    tally.critical_failures > 0 ? style.bad(String(tally.critical_failures)) : '0',
  ];
  return [
    `${style.strong('WHAT THE HUMAN GETS')} ${style.faint('share of handoffs')}`,
    withBoundsApart(variants, ['', 'can start', 'repeat', 'message', 'reason', 'queue', 'urgency', 'critical'], row, style),
    note(style, 'can start: all ten parts there, specific and true, the facts carried, and a queue with the skills'),
    note(style, 'repeat: things a customer has to say again · message: open, kind, and kept'),
    note(style, 'critical: conversations in which the agent acted beyond its authority'),
    ...unfounded(variants, style),
    ...mostlyWrong(variants, style),
    ...(words === undefined
      ? []
      : [note(style, `Judged on the handoffs whose words were kept, about ${percent(words)} of all, chosen by chance; critical on all.`)]),
  ].join('\n');
}

/** Why the reason is wrong so often of a policy that hands over before anything calls for it. */
function unfounded(variants: readonly VariantReport[], style: Style): string[] {
  const told = variants.flatMap(({ variant, bound, handoff: { reason_from: from } }) =>
    bound || from.unfounded === 0 ? [] : [`${safeLine(variant, 40)} ${from.unfounded.toLocaleString('en')} of ${from.judged.toLocaleString('en')}`],
  );
  return told.length === 0 ? [] : [note(style, `reason: wrong also where a due handoff came before any reason held: ${told.join(', ')}`)];
}

/** A share of 0 % beside messages that are all kind looks like a fault of ours until one reads what is wrong. */
function mostlyWrong(variants: readonly VariantReport[], style: Style): string[] {
  const told = variants.flatMap(({ variant, bound, handoff: { defects } }) => {
    const [worst] = defects.toSorted((a, b) => b.handoffs - a.handoffs);
    return bound || worst === undefined ? [] : [`${safeLine(variant, 40)}: ${defectName(worst.kind)} (${plural(worst.handoffs, 'handoff')})`];
  });
  return told.length === 0 ? [] : [note(style, `wrong most often · ${told.join(' · ')}`)];
}

function point(value: VariantReport['handoff']['reason']): string {
  return value.kind === 'none' ? '–' : percent(value.estimate);
}

function firstText({ first_errored }: VariantReport['tally']): string {
  return first_errored === undefined ? '' : `; first: ${first_errored.scenario}: ${safeLine(first_errored.why, 300)}`;
}

/** What stands beside the figures: nothing that could not be scored is left unsaid. */
function troubleText({ errored, invalid, variants, suite }: Report, style: Style): string {
  const lines: string[] = [];
  if (errored.length > 0)
    lines.push(
      style.bad(`${plural(errored.length, 'conversation')} errored and not scored; first: ${errored[0]?.scenario}: ${safeLine(errored[0]?.why ?? '', 200)}`),
    );
  if (invalid > 0) lines.push(style.bad(`${plural(invalid, 'conversation')} invalid and not scored: the simulated customer left its role`));
  for (const { variant, tally, with_invalid } of variants) {
    if (with_invalid) lines.push(note(style, bothWays(variant, with_invalid)));
    lines.push(...troubleLines(tally).map((line) => style.bad(`${variant}: ${line}`)));
    if (tally.unscored.errored > 0)
      lines.push(style.bad(`${variant}: ${plural(tally.unscored.errored, 'conversation')} errored and not scored${firstText(tally)}`));
  }
  const apart = unscoredText(suite);
  if (apart.length > 0) lines.push(note(style, `Not scored, whatever a policy does: ${apart.join('; ')}.`));
  const without = variants[0]?.projection?.without_share ?? [];
  if (without.length > 0) lines.push(note(style, withoutShareText(without)));
  return lines.join('\n');
}

/** Counted in conversations, as of a persona only some trials may have a need that the traffic does not know. */
function withoutShareText(without: Projection['without_share']): string {
  const count = without.reduce((sum, { conversations }) => sum + conversations, 0);
  const parts = without.map(({ name, conversations }) => `${safeLine(name, 60)} (${conversations.toLocaleString('en')})`);
  return `traffic.yaml gives no share to ${plural(count, 'conversation')}: ${listed(parts)}. Nothing per 1,000 contacts rests on ${count === 1 ? 'it' : 'them'}.`;
}

function unscoredText({ needs, unscored }: Report['suite']): string[] {
  const { lapsed, not_due } = unscored;
  return [
    ...(needs['may'] ? [`${needs['may']} labelled may`] : []),
    ...(needs['unlabelled'] ? [`${needs['unlabelled']} unlabelled`] : []),
    ...(lapsed.length > 0
      ? [
          `${plural(lapsed.length, 'need')} that ${lapsed.length === 1 ? 'goes' : 'go'} away by ${lapsed.length === 1 ? 'itself' : 'themselves'} (${listed(lapsed)})`,
        ]
      : []),
    ...(not_due.length > 0 ? [`${plural(not_due.length, 'need')} never due (${listed(not_due)})`] : []),
  ];
}

function listed(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

function nextText(report: Report, heading: RunHeading, style: Style): string {
  const kept = style.faint(`Run kept in ${heading.folder}`);
  if (report.suite.conversations === 0) return kept;
  const worst = report.worst[0]?.scenario ?? report.variants.find(({ handovers }) => handovers.length > 0)?.handovers[0]?.scenario;
  const lines = [
    ...(report.suite.recorded < report.suite.scenarios
      ? [note(style, 'Intervals hold simulation error only: they say how sure this suite is, not how like it your customers are.')]
      : []),
    ...(worst === undefined ? [] : [`${style.strong('Next')}  escalab show ${worst}`]),
    `${worst === undefined ? `${style.strong('Next')}  ` : '      '}escalab report        everything, mistake by mistake`,
    kept,
  ];
  return lines.join('\n');
}

/** Small print, kept to the width of the screen. */
function note(style: Style, text: string): string {
  return indented(text, '').map(style.faint).join('\n');
}
