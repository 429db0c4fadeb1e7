import { InputError, MachineError, type Place } from '../../core/errors.ts';
import { readYaml } from '../../core/yaml.ts';
import type { Places } from '../../dashboards/ci/gate-report.ts';
import { conditionPaths } from '../../evaluators/gate/condition-paths.ts';
import type { GateSettings } from '../../evaluators/gate/settings.ts';
import { loadScenarios } from '../../scenarios/load.ts';
import type { LoadedScenario } from '../../scenarios/loaded.ts';
import type { Io } from '../io.ts';
import { inRepository, repositoryFolder } from '../repository.ts';
import { asTyped } from '../run/find.ts';
import type { StoredRun } from '../run/stored.ts';

/** What was judged, and by what. */
interface Asked {
  readonly run: StoredRun;
  readonly config: string;
  readonly settings: GateSettings;
}

/**
 * Where scenarios and conditions are written today. A run holds copies of its scenarios, which are no file that anybody edits:
 * places are those of the suite's own files, as far as they are there.
 */
export function placesOf({ run, config, settings }: Asked, io: Io): Places {
  const root = repositoryFolder(io, config);
  const files = run.info.suite.paths.map((path) => ({ path, loaded: loadedFrom(path, run) }));
  const scenarios = files
    .flatMap(({ loaded = [] }) => loaded)
    .flatMap(({ scenario: { scenario }, located, base }): [string, Place][] => {
      const place = inRepository(located.where([...base, 'scenario'], 'key'), root);
      return place ? [[scenario, place]] : [];
    });
  const { where } = readYaml(config);
  const conditions = conditionPaths(settings).map((path) => inRepository(where(['gate', ...path], 'key'), root));
  return {
    scenarios: new Map(scenarios),
    conditions,
    gone: files.filter(({ loaded }) => loaded === undefined).map(({ path }) => asTyped(io, path)),
  };
}

function loadedFrom(path: string, { team }: StoredRun): readonly LoadedScenario[] | undefined {
  try {
    return loadScenarios([path], team);
  } catch (error) {
    if (error instanceof InputError || error instanceof MachineError) return undefined;
    throw error;
  }
}
