import { dirname, join, resolve } from 'node:path';
import { InputError } from '../../core/errors.ts';
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
  readonly suite: { readonly name: string; readonly cassette?: string };
  readonly config: string;
  /** The demo lies where nothing may be written. */
  readonly isDemo: boolean;
  readonly cwd: string;
}

/** Who would play each part that a model can play. @throws InputError where it is said whom a recording asks, and nothing is recorded */
export function llmPlan(flags: LlmFlags, config: LlmConfig | undefined, around: Around): LlmPlan {
  const { models, cassette, concurrency = CONCURRENCY, max_cost, prices } = config ?? { models: {} };
  const { judge: _judge, ...played } = models;
  const home = dirname(around.config);
  const cap = flags.maxCost ?? max_cost;
  const mode = flags.llm ?? config?.mode ?? 'off';
  refuseRecordingNothing(flags, mode);
  return {
    mode,
    models: { customer: DEFAULT_CUSTOMER, policy: DEFAULT_POLICY, ...played },
    cassette: flags.cassette === undefined ? cassetteOf(cassette, mode, around) : resolve(around.cwd, flags.cassette),
    concurrency,
    ...(flags.recordFrom === undefined ? {} : { record_from: flags.recordFrom }),
    ...(cap === undefined ? {} : { max_cost: cap }),
    ...(prices === undefined ? {} : { prices: resolve(home, prices) }),
    ...(flags.offline ? { offline: true } : {}),
  };
}

/** Who is named for a recording would else be taken for who answers. @throws InputError where nothing is recorded */
export function refuseRecordingNothing(flags: LlmFlags, mode: ModelMode): void {
  if (flags.recordFrom !== undefined && mode !== 'record')
    throw new InputError({
      code: 'records-nothing',
      message: `\`--record-from\` says whom a recording asks, and \`${mode}\` records nothing from there`,
      help: 'Add `--llm record`, or leave it away.',
    });
}

/** What ships is read and never written: recordings of the demo go where the user is. */
function cassetteOf(named: string | undefined, mode: ModelMode, { suite, config, isDemo, cwd }: Around): string {
  const home = dirname(config);
  const own = suite.cassette ?? named;
  if (own !== undefined && (!isDemo || mode === 'replay')) return resolve(home, own);
  return join(isDemo ? cwd : home, 'cassettes', suite.name);
}

interface Cast {
  readonly llm: LlmPlan;
  readonly scenarios: readonly { readonly scenario: Pick<Scenario, 'customer'> }[];
  readonly policies: readonly Pick<Policy, 'kind'>[];
}

/** The same with those alone who are asked; undefined where nobody is. */
export function plannedFor({ llm, scenarios, policies }: Cast): LlmPlan | undefined {
  const { customer, agent, policy } = llm.models;
  const hasSheets = scenarios.some(({ scenario }) => scenario.customer.kind === 'llm');
  const hasProse = policies.some(({ kind }) => kind === 'prompt');
  if (!hasSheets && !hasProse) return undefined;
  const models = {
    ...(hasSheets && customer !== undefined ? { customer } : {}),
    ...(hasSheets && agent !== undefined ? { agent } : {}),
    ...(hasProse && policy !== undefined ? { policy } : {}),
  };
  return { ...llm, models };
}
