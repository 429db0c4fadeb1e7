import { dirname, join, resolve } from 'node:path';
import { CONCURRENCY, type ModelMode } from '../../llm/settings.ts';
import type { RunInfo } from '../../runs/run.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { DEFAULT_CUSTOMER, type LlmConfig } from './config.ts';

/** Who plays the parts that models play, as a run keeps it. */
export type LlmPlan = NonNullable<RunInfo['settings']['llm']>;

/** What the command line says of models, over the config. */
export interface LlmFlags {
  readonly llm?: ModelMode;
  readonly cassette?: string;
  readonly recordFrom?: 'live' | 'simulated';
  readonly maxCost?: number;
  readonly offline?: boolean;
}

interface Around {
  readonly suite: string;
  readonly config: string;
  /** The demo lies where nothing may be written. */
  readonly isDemo: boolean;
  readonly cwd: string;
}

/** Undefined where nobody in the suite is played by a model. */
export function llmPlan(flags: LlmFlags, config: LlmConfig | undefined, scenarios: readonly Pick<Scenario, 'customer'>[], around: Around): LlmPlan | undefined {
  if (!scenarios.some(({ customer }) => customer.kind === 'llm')) return undefined;
  const { models, cassette, concurrency = CONCURRENCY, max_cost, prices } = config ?? { models: {} };
  const home = dirname(around.config);
  const cap = flags.maxCost ?? max_cost;
  return {
    mode: flags.llm ?? config?.mode ?? 'off',
    models: { customer: models.customer ?? DEFAULT_CUSTOMER, ...(models.agent === undefined ? {} : { agent: models.agent }) },
    cassette:
      flags.cassette !== undefined
        ? resolve(around.cwd, flags.cassette)
        : cassette !== undefined
          ? resolve(home, cassette)
          : join(around.isDemo ? around.cwd : home, 'cassettes', around.suite),
    concurrency,
    ...(flags.recordFrom === undefined ? {} : { record_from: flags.recordFrom }),
    ...(cap === undefined ? {} : { max_cost: cap }),
    ...(prices === undefined ? {} : { prices: resolve(home, prices) }),
    ...(flags.offline ? { offline: true } : {}),
  };
}
