import { dirname, join, resolve } from 'node:path';
import { InputError } from '../../core/errors.ts';
import { validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import { type OpenedModel, openModel } from '../../llm/open.ts';
import { CONCURRENCY } from '../../llm/settings.ts';
import { doubleJudge } from '../../simulator/double/judge.ts';
import { findConfig } from '../config/find.ts';
import { Config } from '../config/schema.ts';
import type { Io } from '../io.ts';
import { DEFAULT_JUDGE } from '../llm/config.ts';
import { type LlmFlags, refuseRecordingNothing } from '../llm/plan.ts';

/** A judge that is ready to be asked. */
export interface OpenedJudge {
  readonly model: OpenedModel;
  readonly modelId: string;
  readonly concurrency: number;
  /** Whether nothing is asked that has a price. */
  readonly isFree: boolean;
}

/**
 * Finds who judges, before anything is judged.
 * @param suite of the run, by which the recording is named
 * @throws InputError where nobody may be asked; InputError, MachineError as `openModel` does
 */
export async function openJudge(flags: LlmFlags & { readonly config?: string }, suite: string, io: Io): Promise<OpenedJudge> {
  const config = flags.config === undefined ? findConfig(io.cwd) : resolve(io.cwd, flags.config);
  const read = config === undefined ? undefined : validate(Config, readYaml(config)).llm;
  const home = config === undefined ? io.cwd : dirname(config);
  const mode = flags.llm ?? read?.mode ?? 'off';
  if (mode === 'off') {
    throw new InputError({
      code: 'model-off',
      message: 'a language model judges what rules cannot settle, and none may be asked',
      help: 'Say who does: `--llm simulated` needs no key; `live`, `record` and `batch` ask Claude; `replay` plays a recording.',
    });
  }
  refuseRecordingNothing(flags, mode);
  const modelId = read?.models.judge ?? DEFAULT_JUDGE;
  const concurrency = read?.concurrency ?? CONCURRENCY;
  const model = await openModel({
    mode,
    models: [modelId],
    env: io.env,
    cassette: flags.cassette === undefined ? join(home, 'cassettes', `judge-${suite}`) : resolve(io.cwd, flags.cassette),
    keep: mode === 'batch' ? join(home, 'cassettes', `judge-${suite}`) : undefined,
    cap: flags.maxCost ?? read?.max_cost,
    prices: read?.prices === undefined ? undefined : resolve(home, read.prices),
    isOffline: flags.offline,
    concurrency,
    players: { judge: doubleJudge },
    recordFrom: flags.recordFrom,
  });
  return {
    model,
    modelId,
    concurrency: mode === 'batch' ? 10_000 : concurrency,
    isFree: mode === 'simulated' || mode === 'replay' || flags.recordFrom === 'simulated',
  };
}
