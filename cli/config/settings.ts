import { InputError } from '../../core/errors.ts';
import type { LoadedScenario } from '../../scenarios/loaded.ts';
import { allocate } from '../../scenarios/population/allocate.ts';
import type { Perception } from '../../simulator/perception/models/profile.ts';
import { perceptionOf } from './perception.ts';
import type { ProjectFlags } from './project.ts';
import type { Config } from './schema.ts';

/** What bounds a play, from flags, suite and config. */
export interface Settings {
  readonly seed: number;
  /** How often each scenario is played, where no allocation says otherwise. */
  readonly trials: number;
  readonly maxTurns: number;
  /** Trials of each scenario, in their order. */
  readonly allocation?: readonly number[];
  readonly perception?: Perception;
  /** Share of conversations whose words are kept, where not all are; 0–1. */
  readonly words?: number;
}

/**
 * Flags go before the suite's own settings, and these before the config's.
 * @throws InputError where conversations cannot be shared out, or a profile of perception is not there or asked for in vain
 */
export function settingsOf(
  flags: ProjectFlags,
  read: Config,
  suite: { readonly name: string; readonly trials?: number },
  scenarios: readonly LoadedScenario[],
  config: string,
): Settings {
  const trials = flags.trials ?? suite.trials ?? read.trials;
  const allocation = flags.conversations === undefined ? undefined : shared(flags.conversations, scenarios, config);
  const total = flags.conversations ?? scenarios.length * trials;
  const perception = perceptionOf(flags, read, { name: suite.name, scenarios }, config);
  return {
    seed: flags.seed ?? read.seed,
    trials,
    maxTurns: flags.maxTurns ?? read.max_turns,
    ...(allocation === undefined ? {} : { allocation }),
    ...(perception === undefined ? {} : { perception }),
    ...(flags.transcripts === undefined || flags.transcripts >= total ? {} : { words: flags.transcripts / total }),
  };
}

function shared(total: number, scenarios: readonly LoadedScenario[], config: string): readonly number[] {
  const fixed = scenarios.find(({ scenario }) => scenario.customer.kind !== 'persona');
  if (fixed === undefined)
    return allocate(
      scenarios.map(({ scenario }) => scenario.weight ?? 1),
      total,
    );
  throw new InputError({
    code: 'conversations-of-scripts',
    message: `\`--conversations\` shares out stochastic customers, and \`${fixed.scenario.scenario}\` goes the same way each time`,
    place: fixed.located.where(fixed.base) ?? { file: config },
    help: 'Name a suite of a population, such as `--suite population`, or use `--trials`.',
  });
}
