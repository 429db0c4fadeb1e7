import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, type Problem } from '../core/errors.ts';
import { readingFailed, readTextFile } from '../core/files.ts';
import type { Team } from '../core/team.ts';
import { validate } from '../core/validate.ts';
import { type Located, readYaml } from '../core/yaml.ts';
import { checkScenario } from './check.ts';
import { expandGenerated } from './generate/expand.ts';
import type { LoadedScenario } from './loaded.ts';
import { populationProblems } from './population/check.ts';
import { expandPopulation } from './population/expand.ts';
import { PopulationFile } from './population/population.ts';
import { Scenario, ScenarioFile } from './scenario.ts';

const MAX_LINES_BYTES = 400 * 1024 * 1024;
const MOST_PROBLEMS = 1000;
const EXTENSIONS = ['.yaml', '.yml', '.jsonl'];

/**
 * Loads the scenarios of files and folders (every `.yaml`, `.yml` and `.jsonl` directly inside), in the order given,
 * files of a folder by name, and checks each against the team.
 * @throws InputError with every problem of every file
 */
export function loadScenarios(paths: readonly string[], team: Team): readonly LoadedScenario[] {
  const problems: Problem[] = [];
  const loaded: LoadedScenario[] = [];
  for (const file of paths.flatMap(filesOf)) {
    const found = collecting(problems, () => (file.endsWith('.jsonl') ? readLines(file, problems) : readScenarioFile(file, team)));
    for (const one of found ?? []) loaded.push(one);
  }
  for (const problem of [...loaded.flatMap((one) => checkScenario(one, team)), ...duplicateIds(loaded)]) problems.push(problem);
  const [first, ...rest] = problems.slice(0, MOST_PROBLEMS);
  if (first) throw new InputError(first, ...rest);
  return loaded;
}

function filesOf(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [knownKind(path)];
    const files = readdirSync(path).filter((name) => EXTENSIONS.some((extension) => name.endsWith(extension)));
    if (files.length > 0) return files.sort().map((name) => join(path, name));
  } catch (error) {
    throw readingFailed(path, error);
  }
  throw new InputError({
    code: 'no-scenarios',
    message: `the folder \`${path}\` holds no scenario files`,
    place: { file: path },
    help: `Put ${EXTENSIONS.join(', ')} files into it, or name another.`,
  });
}

function knownKind(path: string): string {
  if (EXTENSIONS.some((extension) => path.endsWith(extension))) return path;
  throw new InputError({
    code: 'unknown-file-kind',
    message: `\`${path}\` is not a scenario file`,
    place: { file: path },
    help: `Scenario files end in ${EXTENSIONS.join(', ')}.`,
  });
}

function collecting<T>(problems: Problem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

function readScenarioFile(file: string, team: Team): LoadedScenario[] {
  const located = readYaml(file);
  if (isPopulation(located.value)) return readPopulation(located, team);
  const { scenarios, version, about: _about, tags, ...top } = validate(ScenarioFile, located);
  return scenarios.flatMap(({ generate, ...own }, index) => {
    const scenario: Scenario = { version, ...top, ...own, tags: [...tags, ...own.tags] };
    const base = ['scenarios', index];
    const made = generate === undefined ? [scenario] : expandGenerated(scenario, generate, located, base);
    return made.map((one) => ({ scenario: one, located, base }));
  });
}

function isPopulation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'population' in value;
}

function readPopulation(located: Located, team: Team): LoadedScenario[] {
  const file = validate(PopulationFile, located);
  const [first, ...rest] = populationProblems(file, located, team);
  if (first) throw new InputError(first, ...rest);
  return expandPopulation(file, team).map(({ scenario, base }) => ({ scenario, located, base }));
}

function readLines(file: string, problems: Problem[]): LoadedScenario[] {
  const lines = readTextFile(file, MAX_LINES_BYTES).split('\n');
  return lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    const place = { file, line: index + 1 };
    const read = collecting(problems, () => {
      const located: Located = { file, text: '', value: parseLine(text, place), where: () => place };
      return { scenario: validate(Scenario, located), located, base: [] };
    });
    return read ? [read] : [];
  });
}

function parseLine(text: string, place: { file: string; line: number }): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError({
      code: 'json-invalid',
      message: `not valid JSON: ${(error as Error).message}`,
      place,
      help: 'One whole JSON object a line; a line cut off is the usual cause.',
    });
  }
}

function duplicateIds(loaded: readonly LoadedScenario[]): Problem[] {
  const seen = new Map<string, LoadedScenario>();
  return loaded.flatMap((one) => {
    const first = seen.get(one.scenario.scenario);
    if (!first) {
      seen.set(one.scenario.scenario, one);
      return [];
    }
    const other = first.located.where([...first.base, 'scenario']);
    return [
      {
        code: 'duplicate-id',
        message: `the scenario id \`${one.scenario.scenario}\` is used twice; first in ${other.file}:${other.line ?? 1}`,
        place: one.located.where([...one.base, 'scenario']),
        help: 'Rename one of them.',
      },
    ];
  });
}
