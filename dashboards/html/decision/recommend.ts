import type { Report, VariantReport } from '../../../evaluators/report.ts';
import { type Settling, settlingOf } from '../../../evaluators/settling.ts';
import { isWhatIf, perceivedNote } from '../../perceived.ts';
import { percent, plural, projectedPercent } from '../../plain/numbers.ts';
import { bothWays } from '../../plain/report/both-ways.ts';
import type { RunView } from '../../run/run-view.ts';
import { largerText, noSizeText } from '../../settled.ts';
import { isStandIn } from '../../stand-in.ts';
import { inWords } from '../shown.ts';

/** What the figures say about going live with one policy. */
export interface Recommendation {
  /**
   * `no`: they show something against it. `open`: they show nothing against it, and leave open something that has to be known first.
   * `clear`: neither; whether its harm can be borne is for whoever decides.
   */
  readonly says: 'no' | 'open' | 'clear';
  /** What is shown against it, a sentence each. */
  readonly against: readonly string[];
  /** What cannot be told, a sentence each. */
  readonly open: readonly string[];
}

/** Of every policy, bounds aside, in the order of the run. */
export function recommendations(view: RunView): ReadonlyMap<string, Recommendation> {
  const whole = openOfRun(view);
  return new Map(view.report.variants.filter(({ bound }) => !bound).map((variant) => [variant.variant, recommend(variant, whole, view.report.suite)]));
}

/** Only what an interval shows, or a count of what must never happen, speaks against a policy; a bad point within a wide interval leaves it open. */
function recommend(variant: VariantReport, whole: readonly string[], suite: Report['suite']): Recommendation {
  const against = [...brokenText(variant), ...rateText(variant), ...mostlyText(variant)];
  const open = [...whole, ...openOf(variant, suite)];
  return { says: against.length > 0 ? 'no' : open.length > 0 ? 'open' : 'clear', against, open };
}

function brokenText({ tally }: VariantReport): string[] {
  return [
    ...(tally.critical_failures > 0 ? [`It let the agent act beyond its authority in ${plural(tally.critical_failures, 'conversation')}.`] : []),
    ...(tally.with_policy_failures > 0 ? [`The policy itself broke in ${plural(tally.with_policy_failures, 'conversation')}.`] : []),
  ];
}

function rateText({ projection }: VariantReport): string[] {
  if (projection === undefined) return [];
  const rate = projectedPercent(projection.rate);
  switch (projection.verdict.verdict) {
    case 'out_of_scope':
      return [`It hands over more than one contact in five, ${rate}: so many mean that the agent is given work it should not do, and no threshold mends that.`];
    case 'above':
      return [`It hands over more than 15 % of contacts: ${rate}.`];
    case 'below':
      return [`It hands over fewer than 5 % of contacts, ${rate}: it probably misses situations that matter.`];
    default:
      return [];
  }
}

/** Where even the better end of the interval is under a half. */
function mostlyText({ classification: { recall }, handoff: { startable } }: VariantReport): string[] {
  return [
    ...(recall.kind === 'interval' && recall.high < 0.5
      ? [`It misses most customers who need a human: ${percent(recall.estimate)} get one in time, at best ${percent(recall.high)}.`]
      : []),
    ...(startable.kind === 'interval' && startable.high < 0.5
      ? [`Most of its handoffs lack something: a human can start at once from ${percent(startable.estimate)}, at best ${percent(startable.high)}.`]
      : []),
  ];
}

/** What is open for every policy, because of the run. */
function openOfRun({ heading, report, faults }: RunView): string[] {
  const { suite, errored, invalid } = report;
  return [
    ...(isStandIn(heading.players ?? []) ? ['A stand-in answered in place of a model: no figure says anything about a model.'] : []),
    ...(heading.perceived !== undefined && isWhatIf(heading.perceived) ? [`${perceivedNote(heading.perceived)}`] : []),
    ...(heading.part === undefined
      ? []
      : [
          `The run holds ${plural(heading.part.played, 'conversation')} of ${heading.part.planned.toLocaleString('en')}, so no figure speaks for the whole suite.`,
        ]),
    ...(heading.changed === undefined ? [] : ['The records were changed after they were written, so no figure speaks for what was played.']),
    ...(faults.length === 0 ? [] : ['Part of the run cannot be read.']),
    ...(suite.recorded > 0 && suite.recorded === suite.scenarios
      ? ['All conversations are records of what another agent did: what this policy would have met past its first other decision, nobody knows.']
      : []),
    ...(report.variants.every(({ projection }) => projection === undefined)
      ? ['Without a traffic.yaml nothing can be said about real contacts, nor about the 5–15 % band.']
      : []),
    ...(errored.length > 0 ? [`${plural(errored.length, 'conversation')} errored and could not be scored.`] : []),
    ...(invalid > 0 ? [`In ${plural(invalid, 'conversation')} the simulated customer left its role; they are not scored.`] : []),
  ];
}

function openOf({ variant, projection, tally, handoff, classification, with_invalid }: VariantReport, suite: Report['suite']): string[] {
  return [
    ...(projection?.verdict.verdict === 'cannot_tell' ? [cannotTell(projection, suite)] : []),
    ...(classification.recall.kind === 'none' ? ['No customer of this suite needed a human at a known time, so nothing shows whether it traps any.'] : []),
    ...(handoff.startable.kind === 'none' ? ['It handed over nobody whose words were kept, so nothing shows what a human would get.'] : []),
    ...(with_invalid === undefined ? [] : [`${bothWays(variant, with_invalid)}.`]),
    ...(tally.with_rule_errors > 0 ? [`A rule failed in ${plural(tally.with_rule_errors, 'conversation')}.`] : []),
  ];
}

function cannotTell(projection: NonNullable<VariantReport['projection']>, suite: Report['suite']): string {
  const { rate, uncovered } = projection;
  const shown = projectedPercent(rate);
  const why = rate.kind === 'interval' ? `${shown} reaches over an edge` : `${shown}, from too few families of customers for an interval`;
  const missing = uncovered.map(({ name, share }) => `${inWords(name)} (${percent(share)})`).slice(0, 3);
  return `Whether its rate lies within 5–15 %: ${why}.${missing.length === 0 ? '' : ` No customer speaks for ${missing.join(', ')}.`}${settledText(settlingOf(projection), suite)}`;
}

function settledText(settling: Settling | undefined, suite: Report['suite']): string {
  if (settling?.is === 'larger') return ` ${largerText(settling, suite)}`;
  return settling?.is === 'uncovered' || settling?.is === 'too_near' ? ` No size of a suite can be named that would settle it: ${noSizeText(settling)}.` : '';
}
