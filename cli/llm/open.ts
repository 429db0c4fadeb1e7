import { InputError } from '../../core/errors.ts';
import type { Team } from '../../core/team.ts';
import { type OpenedModel, openModel } from '../../llm/open.ts';
import type { LanguageModel } from '../../llm/port.ts';
import type { Policy } from '../../policies/policy.ts';
import { isPromptPolicy } from '../../policies/prompt/load.ts';
import type { RunInfo } from '../../runs/run.ts';
import { doubleAgent } from '../../simulator/double/agent.ts';
import { doubleCustomer } from '../../simulator/double/customer.ts';
import { doublePolicy } from '../../simulator/double/policy.ts';
import type { ModelPlay } from '../../simulator/model-play.ts';
import type { Io } from '../io.ts';
import type { LlmPlan } from './plan.ts';
import { type TalliedModel, tallying } from './tally.ts';

/** Models that are ready to be asked, for a run. */
export interface OpenedPlay {
  readonly play: ModelPlay;
  readonly plan: LlmPlan;
  readonly opened: OpenedModel;
  readonly usage: TalliedModel['usage'];
}

/** Batches wait for each other: all conversations have to be under way. */
const ALL_AT_ONCE = 10_000;

/**
 * Finds who answers, before anything is played; nobody where the suite needs none.
 * @param folder of the run, which keeps what was spent
 * @throws InputError, MachineError as `openModel` does
 */
export async function openPlay(settings: RunInfo['settings'], policies: readonly Policy[], folder: string, io: Io): Promise<OpenedPlay | undefined> {
  const plan = settings.llm;
  if (plan === undefined) return undefined;
  const { mode, models, cassette, max_cost, prices, offline, concurrency, record_from } = plan;
  const opened = await openModel({
    mode,
    models: modelIds(models, policies),
    env: io.env,
    cassette,
    keep: costsNothing(plan) ? undefined : folder,
    cap: max_cost,
    prices,
    isOffline: offline,
    concurrency,
    seed: settings.seed,
    players: { customer: doubleCustomer, agent: doubleAgent, policy: doublePolicy },
    recordFrom: record_from,
  });
  const tallied = tallying(opened);
  return { plan, opened, usage: tallied.usage, play: { model: tallied, ids: models } };
}

/** Every model that may be asked, once. */
export function modelIds(models: LlmPlan['models'], policies: readonly Policy[]): string[] {
  const prose = policies.filter(isPromptPolicy);
  const { policy, ...others } = models;
  const shared = policy === undefined || prose.every(({ model }) => model !== undefined) ? [] : [policy];
  return [...new Set([...Object.values(others), ...shared, ...prose.flatMap(({ model }) => model ?? [])])];
}

/** Policies in prose as they decide once there is a model to ask; when the signal aborts, what is being asked is given up. */
export function connected(policies: readonly Policy[], { play, plan }: OpenedPlay, team: Team, signal: AbortSignal): readonly Policy[] {
  const model: LanguageModel = { ask: (request) => play.model.ask(request, signal) };
  return policies.map((policy) => (isPromptPolicy(policy) ? { ...policy, decide: policy.asking(model, plan.models.policy ?? '', team) } : policy));
}

/** Whether nothing is asked that has a price. */
export function costsNothing({ mode, record_from }: LlmPlan): boolean {
  return mode === 'simulated' || mode === 'replay' || record_from === 'simulated';
}

/** Conversations that are played at once. */
export function conversationsAtOnce({ mode, concurrency }: LlmPlan): number {
  return mode === 'batch' ? ALL_AT_ONCE : concurrency;
}

/** @throws InputError where a model is needed and none may be asked */
export function refuseWithoutModel({ llm }: RunInfo['settings']): void {
  if (llm?.mode !== 'off') return;
  throw new InputError({
    code: 'model-off',
    message: `a language model ${llm.models.customer === undefined ? 'decides for a policy in prose' : 'plays customers of this suite'}, and none may be asked`,
    help: 'Say who answers: `--llm simulated` needs no key; `live`, `record` and `batch` ask Claude; `replay` plays a recording.',
  });
}
