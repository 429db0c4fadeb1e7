import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestText, digestValue } from '../core/digest.ts';
import type { Problem } from '../core/errors.ts';
import { digestOfLabels, digestOfPlay } from '../scenarios/identity.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { RUN_FILES } from './folder.ts';
import type { RunInfo } from './run.ts';

/** The scenarios that a run was played from, as its copies of the inputs say, and in what these are not those of `run.json`. */
export interface InputCheck {
  /** Ids in the order of the suite. */
  readonly scenarios: readonly string[];
  readonly problems: readonly Problem[];
}

const HELP = 'The copy was changed after the run began; restore it, or play again.';

export function checkInputs(folder: string, info: RunInfo): InputCheck {
  const { scenarios, problems } = checkScenarios(folder, info);
  return {
    scenarios,
    problems: [
      ...checkText(folder, RUN_FILES.team, 'team', info.digests.team),
      ...(info.digests.traffic === undefined ? [] : checkText(folder, RUN_FILES.traffic, 'traffic', info.digests.traffic)),
      ...info.policies.flatMap(({ name, copy, digest }) => checkText(folder, copy, `policy \`${name}\``, digest)),
      ...problems,
    ],
  };
}

function checkText(folder: string, name: string, what: string, digest: string): Problem[] {
  const file = join(folder, name);
  if (!existsSync(file)) return [{ code: 'input-missing', message: `the run's copy of its ${what} is missing`, place: { file }, help: HELP }];
  if (digestText(readFileSync(file, 'utf8')) === digest) return [];
  return [{ code: 'input-changed', message: `the run's copy of its ${what} is not what it was played from (its digest differs)`, place: { file }, help: HELP }];
}

function checkScenarios(folder: string, info: RunInfo): InputCheck {
  const file = join(folder, RUN_FILES.scenarios);
  if (!existsSync(file)) {
    return { scenarios: [], problems: [{ code: 'input-missing', message: "the run's copy of its scenarios is missing", place: { file }, help: HELP }] };
  }
  const problems: Problem[] = [];
  const labels: Record<string, string> = {};
  const scenarios: string[] = [];
  for (const [index, text] of linesOf(readFileSync(file, 'utf8')).entries()) {
    const place = { file, line: index + 1 };
    const scenario = parsed(text);
    if (scenario === undefined) {
      problems.push({ code: 'input-changed', message: 'the line is not a scenario', place, help: HELP });
      continue;
    }
    const id = scenario.scenario;
    scenarios.push(id);
    labels[id] = digestOfLabels(scenario);
    if (!Object.hasOwn(info.digests.play, id)) problems.push({ code: 'input-changed', message: `the run never held a scenario \`${id}\``, place, help: HELP });
    else if (digestOfPlay(scenario) !== info.digests.play[id])
      problems.push({ code: 'input-changed', message: `\`${id}\` is not as it was played (its digest differs)`, place, help: HELP });
  }
  const held = new Set(scenarios);
  for (const id of Object.keys(info.digests.play))
    if (!held.has(id)) problems.push({ code: 'input-changed', message: `the scenario \`${id}\` of the run is missing`, place: { file }, help: HELP });
  if (problems.length === 0 && digestValue(labels) !== info.digests.labels)
    problems.push({ code: 'input-changed', message: 'the labels are not those that the run began with (their digest differs)', place: { file }, help: HELP });
  return { scenarios, problems };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function parsed(text: string): Scenario | undefined {
  try {
    const value = JSON.parse(text) as Partial<Scenario> | null;
    return typeof value?.scenario === 'string' && typeof value.truth === 'object' ? (value as Scenario) : undefined;
  } catch {
    return undefined;
  }
}
