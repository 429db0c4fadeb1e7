import { InputError, type Problem } from '../../core/errors.ts';
import { trialsOf } from '../../runs/run.ts';
import type { StoredRun } from '../run/stored.ts';

/** In what two runs met different customers. Scenarios in order of name. */
export interface Unlike {
  /** Played from something else in each. */
  readonly changed: readonly string[];
  readonly only_in_a: readonly string[];
  readonly only_in_b: readonly string[];
  /** How many conversations each has of the scenarios that both played, where trials differ: those that both have are compared. */
  readonly trials?: { readonly a: number; readonly b: number };
  /** Whether what policies perceived of personas was drawn differently. */
  readonly perception: boolean;
  /** Whether the shares of traffic differ: those of the later run are taken. */
  readonly traffic: boolean;
}

export function unlikeness(a: StoredRun, b: StoredRun): Unlike {
  const [inA, inB] = [a.info.digests.play, b.info.digests.play];
  const [idsA, idsB] = [Object.keys(inA).sort(), Object.keys(inB).sort()];
  const common = idsA.filter((id) => inB[id] === inA[id]);
  const [trialsA, trialsB] = [plannedBy(a), plannedBy(b)];
  const total = (trials: ReadonlyMap<string, number>) => common.reduce((sum, id) => sum + (trials.get(id) ?? 0), 0);
  return {
    changed: idsA.filter((id) => Object.hasOwn(inB, id) && inB[id] !== inA[id]),
    only_in_a: idsA.filter((id) => !Object.hasOwn(inB, id)),
    only_in_b: idsB.filter((id) => !Object.hasOwn(inA, id)),
    ...(common.every((id) => trialsA.get(id) === trialsB.get(id)) ? {} : { trials: { a: total(trialsA), b: total(trialsB) } }),
    perception: JSON.stringify(a.info.settings.perception) !== JSON.stringify(b.info.settings.perception),
    traffic: a.info.digests.traffic !== b.info.digests.traffic,
  };
}

function plannedBy({ info }: StoredRun): ReadonlyMap<string, number> {
  const trials = trialsOf(info);
  return new Map(Object.keys(info.digests.play).map((id, index) => [id, trials[index] ?? 0]));
}

/**
 * @param intersect - whether what only one run has may be left out; a different team, seed or turn limit never may
 * @throws InputError that names everything in which the runs differ
 */
export function refuseUnlike(a: StoredRun, b: StoredRun, unlike: Unlike, intersect: boolean): void {
  const problems = [...settingProblems(a, b), ...(intersect ? [] : suiteProblems(b, unlike))];
  const common = Object.keys(a.info.digests.play).length - unlike.changed.length - unlike.only_in_a.length;
  if (problems.length === 0 && common === 0)
    problems.push(problem(b, 'nothing-in-common', 'the two runs have no scenario in common', 'Play both on the same suite.'));
  const [first, ...rest] = problems;
  if (first) throw new InputError(first, ...rest);
}

function settingProblems(a: StoredRun, b: StoredRun): Problem[] {
  const again = 'Customers were not the same; play both again on one configuration.';
  const [settingsA, settingsB] = [a.info.settings, b.info.settings];
  return [
    ...(a.info.digests.team === b.info.digests.team ? [] : [problem(b, 'team-differs', 'the two runs had different teams', again)]),
    ...(['seed', 'max_turns'] as const)
      .filter((name) => settingsA[name] !== settingsB[name])
      .map((name) =>
        problem(b, `${name.replace('_', '-')}-differs`, `\`${name}\` was ${settingsA[name]} in the first run and ${settingsB[name]} in the second`, again),
      ),
  ];
}

function suiteProblems(b: StoredRun, { changed, only_in_a, only_in_b, trials, perception, traffic }: Unlike): Problem[] {
  const left = 'Play both on one suite, or compare what they have in common with `--intersect`.';
  const named = (code: string, names: readonly string[], what: string) => (names.length === 0 ? [] : [problem(b, code, `${what}: ${listed(names)}`, left)]);
  return [
    ...named('scenario-changed', changed, `${counted(changed)} changed between the runs`),
    ...named('scenario-missing', only_in_a, `the second run lacks ${counted(only_in_a)}`),
    ...named('scenario-missing', only_in_b, `the first run lacks ${counted(only_in_b)}`),
    ...(trials === undefined
      ? []
      : [problem(b, 'trials-differ', `of the same scenarios the first run has ${trials.a} conversations and the second ${trials.b}`, left)]),
    ...(perception
      ? [
          problem(
            b,
            'perception-differs',
            'what policies perceive was drawn differently in the two runs',
            'With `--intersect` they are compared all the same; a difference is then one of policies and perception together.',
          ),
        ]
      : []),
    ...(traffic
      ? [problem(b, 'traffic-differs', 'the two runs had different traffic', 'With `--intersect` the shares of the later run are taken for both.')]
      : []),
  ];
}

function problem(run: StoredRun, code: string, message: string, help: string): Problem {
  return { code, message, place: { file: run.folder }, help };
}

function counted(names: readonly string[]): string {
  return names.length === 1 ? '1 scenario' : `${names.length} scenarios`;
}

/** The first few names. */
export function listed(names: readonly string[]): string {
  return names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
}
