import { resolve } from 'node:path';
import { digestValue } from '../../core/digest.ts';
import { InputError, type Problem } from '../../core/errors.ts';
import { RUN_FILES, writeRunFile } from '../../runs/folder.ts';
import { digestOfPlay } from '../../scenarios/identity.ts';
import { loadScenarios } from '../../scenarios/load.ts';
import type { LoadedScenario } from '../../scenarios/loaded.ts';
import type { Io } from '../io.ts';
import type { StoredRun } from './stored.ts';

/**
 * Reads today's labels of the run's scenarios and keeps them with the run.
 * @returns ids of the scenarios whose label differs from the last scoring
 * @throws InputError when a scenario is gone, or anything but its labels changed since it was played
 */
export function relabel(run: StoredRun, suite: string | undefined, io: Io): string[] {
  const paths = suite === undefined ? run.info.suite.paths : [resolve(io.cwd, suite)];
  const today = new Map<string, LoadedScenario>(loadScenarios(paths, run.team).map((one) => [one.scenario.scenario, one]));
  const problems = [...run.scenarios.keys()].flatMap((id) => unlikeTheRun(id, today.get(id), run));
  const [first, ...rest] = problems;
  if (first) throw new InputError(first, ...rest);
  const truths = Object.fromEntries([...run.scenarios.keys()].map((id) => [id, today.get(id)?.scenario.truth]));
  writeRunFile(run.folder, { name: RUN_FILES.labels, text: `${JSON.stringify(truths, null, 1)}\n` });
  return [...run.scenarios].filter(([id, scenario]) => digestValue(scenario.truth) !== digestValue(truths[id])).map(([id]) => id);
}

function unlikeTheRun(id: string, today: LoadedScenario | undefined, run: StoredRun): Problem[] {
  if (!today) {
    const place = { file: run.info.suite.paths[0] ?? run.folder };
    return [
      {
        code: 'scenario-gone',
        message: `the run played \`${id}\`, which the suite no longer holds`,
        place,
        help: 'Restore it, name the suite with `--suite`, or play again.',
      },
    ];
  }
  if (digestOfPlay(today.scenario) === run.info.digests.play[id]) return [];
  return [
    {
      code: 'scenario-changed',
      message: `more than the labels of \`${id}\` changed since the run, so its record is no longer this customer's`,
      place: today.located.where(today.base),
      help: 'Play again with `escalab run`.',
    },
  ];
}
