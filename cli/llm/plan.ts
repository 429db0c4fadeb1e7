import { dirname, join, resolve } from 'node:path';
import { CONCURRENCY, type ModelMode } from '../../llm/settings.ts';
import type { Policy } from '../../policies/policy.ts';
import type { RunInfo } from '../../runs/run.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { DEFAULT_CUSTOMER, DEFAULT_POLICY, type LlmConfig } from './config.ts';

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

/** Who would answer whatever role a model plays. */
export function llmPlan(flags: LlmFlags, config: LlmConfig | undefined, around: Around): LlmPlan {
  const { models, cassette, concurrency = CONCURRENCY, max_cost, prices } = config ?? { models: {} };
  const home = dirname(around.config);
  const cap = flags.maxCost ?? max_cost;
  return {
    mode: flags.llm ?? config?.mode ?? 'off',
    models: {
      customer: models.customer ?? DEFAULT_CUSTOMER,
      policy: models.policy ?? DEFAULT_POLICY,
      ...(models.agent === undefined ? {} : { agent: models.agent }),
    },
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

/** The plan cut down to the roles that a model plays in this suite and by these policies; undefined where it plays none. */
export function planFor(plan: LlmPlan, scenarios: readonly Pick<Scenario, 'customer'>[], policies: readonly Pick<Policy, 'kind'>[]): LlmPlan | undefined {
  const { customer, agent, policy } = plan.models;
  const hasCustomers = scenarios.some((scenario) => scenario.customer.kind === 'llm');
  const hasProse = policies.some(({ kind }) => kind === 'prompt');
  if (!hasCustomers && !hasProse) return undefined;
  const models = {
    ...(hasCustomers && customer !== undefined ? { customer } : {}),
    ...(hasCustomers && agent !== undefined ? { agent } : {}),
    ...(hasProse && policy !== undefined ? { policy } : {}),
  };
  return { ...plan, models };
}
