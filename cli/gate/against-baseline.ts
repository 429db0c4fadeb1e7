import { dirname, resolve } from 'node:path';
import { InputError, type Problem } from '../../core/errors.ts';
import type { GateBaseline } from '../../dashboards/plain/gate/screen.ts';
import type { Baseline } from '../../evaluators/gate/baseline.ts';
import type { BaselineCell } from '../../evaluators/gate/baseline-cell.ts';
import { type Change, changesOf } from '../../evaluators/gate/baseline-changes.ts';
import { type UnlikeBaseline, unlikeBaseline } from '../../evaluators/gate/baseline-unlike.ts';
import type { Played } from '../../evaluators/gate/lost.ts';
import { baselineCells, type Standing } from '../../evaluators/gate/pinned-cells.ts';
import type { GateSettings } from '../../evaluators/gate/settings.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { listed } from '../compare/unlike.ts';
import type { Io } from '../io.ts';
import { asTyped } from '../run/find.ts';
import type { StoredRun } from '../run/stored.ts';
import { readBaseline } from './baseline-file.ts';
import { metBy, type Play, pinned } from './pinned.ts';

/** The baseline that a gate compares with, which met the same customers, or was allowed to have met others as well. */
export interface Against {
  readonly file: string;
  readonly baseline: Baseline;
  readonly unlike: UnlikeBaseline;
}

/** Where `gate.baseline` lies. */
export function baselineFile({ baseline }: GateSettings, config: string): string | undefined {
  return baseline === undefined ? undefined : resolve(dirname(config), baseline);
}

/**
 * Reads the baseline, before anything is played where a play is to come.
 * @param intersect - whether scenarios that are not the same in both may be left out
 * @throws InputError that names everything in which the baseline met other customers
 */
export function againstBaseline(file: string, play: Play, intersect: boolean): Against {
  const baseline = readBaseline(file);
  const unlike = unlikeBaseline(baseline, metBy(play));
  const problems = [...settingProblems(unlike, file), ...(intersect ? [] : suiteProblems(unlike, baseline, play, file))];
  const left = leftOut(unlike);
  if (problems.length === 0 && baseline.scenarios.every(({ scenario }) => left.has(scenario)))
    problems.push(problem(file, 'nothing-in-common', 'the baseline and this play have no scenario in common', PIN));
  const [first, ...rest] = problems;
  if (first) throw new InputError(first, ...rest);
  return { file, baseline, unlike };
}

/** What the gate needs of the baseline: how it did on the scenarios that are the same in both. */
export function comparable({ baseline, unlike }: Against, scenarios: ReadonlyMap<string, Scenario>): readonly BaselineCell[] {
  const left = leftOut(unlike);
  const common = baseline.scenarios.filter(({ scenario }) => !left.has(scenario));
  return baselineCells(common, standingOf(scenarios));
}

/** Who came out otherwise than in the baseline, among the customers that are the same in both and were scored. */
function changesSince({ baseline, unlike }: Against, play: Play, variant: string, played: Played): Change[] {
  const left = new Set([...leftOut(unlike), ...played.lost.map(({ scenario }) => scenario)]);
  const isCommon = ({ scenario }: { readonly scenario: string }) => !left.has(scenario);
  return changesOf(baseline.scenarios.filter(isCommon), pinned(play, variant, played).scenarios.filter(isCommon));
}

export function standingOf(scenarios: ReadonlyMap<string, Scenario>): Standing {
  return new Map([...scenarios].map(([id, { family, stratum, weight = 1, customer }]) => [id, { family, stratum, weight, kind: customer.kind }]));
}

/** What has to be said beside a comparison with this baseline, a sentence each. */
function notesOn({ baseline, unlike }: Against, { info }: Play, variant: string): string[] {
  const { changed, relabelled, added, removed, traffic, suite } = unlike;
  const left = (names: readonly string[], why: string) => (names.length === 0 ? [] : [`Left out, ${why}: ${listed(names)}.`]);
  return [
    ...(baseline.policy.name === variant ? [] : [`The baseline is of another policy, \`${baseline.policy.name}\`.`]),
    ...(suite ? [`The baseline is of suite \`${baseline.suite}\`.`] : []),
    ...left(changed, 'changed since the baseline'),
    ...left(relabelled, 'labelled otherwise since the baseline'),
    ...left(added, 'not in the baseline'),
    ...left(removed, 'no longer in the suite'),
    ...(traffic ? ['The traffic changed since the baseline; both sides are projected onto today’s.'] : []),
    ...(baseline.escalab === info.escalab ? [] : [`The baseline was played by escalab ${baseline.escalab}, and this by ${info.escalab}.`]),
  ];
}

function leftOut({ changed, relabelled, added, removed }: UnlikeBaseline): ReadonlySet<string> {
  return new Set([...changed, ...relabelled, ...added, ...removed]);
}

const PIN = 'Pin again with `escalab gate --update-baseline`.';
const RELABEL =
  'Hits under other labels cannot be compared. Judge by the rest with `--intersect`; or bring a kept run of the pinned policy to today’s labels with `escalab score <run>` and pin it with `--update-baseline --run <run>`.';
const LEAVE_OUT = 'Judge by what is the same in both with `--intersect`, or pin again with `--update-baseline` from the policy that the baseline stands for.';

function settingProblems({ settings }: UnlikeBaseline, file: string): Problem[] {
  return settings.map(({ name, before, after }) => {
    const code = `baseline-${name.replace('_', '-')}`;
    if (name === 'team') return problem(file, code, 'the team changed since the baseline, so its customers met another agent', PIN);
    return problem(
      file,
      code,
      `\`${name}\` was ${before} in the baseline and is ${after} now`,
      `Set it to ${before}, or pin again with \`--update-baseline\`.`,
    );
  });
}

function suiteProblems({ suite, changed, relabelled, added, removed }: UnlikeBaseline, baseline: Baseline, { info }: Play, file: string): Problem[] {
  if (suite) {
    const message = `the baseline is of suite \`${baseline.suite}\`, and this is \`${info.suite.name}\``;
    return [problem(file, 'baseline-suite', message, `Judge \`--suite ${baseline.suite}\`, or what is the same in both with \`--intersect\`.`)];
  }
  const named = (code: string, names: readonly string[], what: (names: string) => string, help = LEAVE_OUT) =>
    names.length === 0 ? [] : [problem(file, code, what(listed(names)), help)];
  return [
    ...named('baseline-scenario-changed', changed, (names) => `changed since the baseline: ${names}`),
    ...named('baseline-labels-changed', relabelled, (names) => `labelled otherwise than in the baseline: ${names}`, RELABEL),
    ...named('baseline-scenario-new', added, (names) => `new since the baseline: ${names}`),
    ...named('baseline-scenario-gone', removed, (names) => `in the baseline and no longer in the suite: ${names}`),
  ];
}

function problem(file: string, code: string, message: string, help: string): Problem {
  return { code, message, place: { file }, help };
}

/** What the gate says of its baseline, on screen and as JSON. */
export function baselineView(against: Against, run: StoredRun, variant: string, played: Played, io: Io): GateBaseline {
  const { file, baseline } = against;
  return { file: asTyped(io, file), policy: baseline.policy.name, notes: notesOn(against, run, variant), changes: changesSince(against, run, variant, played) };
}
