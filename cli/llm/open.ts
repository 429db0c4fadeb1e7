import { setMaxListeners } from 'node:events';
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
  return { plan, opened, usage: tallied.usage, play: { model: tallied, ids: { ...models, customer: models.customer ?? '' } } };
}

/** The same, which heeds a signal: nothing more goes out once it aborts, and a batch, which may take hours, is not waited for. */
export function heeding({ play, plan }: OpenedPlay, signal: AbortSignal): ModelPlay {
  if (plan.mode !== 'batch') return { ...play, signal };
  setMaxListeners(0, signal);
  return { ...play, signal, model: { ask: (request) => play.model.ask(request, signal) } };
}

/** Policies in prose, with the model that decides by them. */
export function decidedBy(policies: readonly Policy[], { plan }: OpenedPlay, { model, signal }: ModelPlay, team: Team): readonly Policy[] {
  const heeded: LanguageModel = { ask: (request) => model.ask(request, signal) };
  return policies.map((policy) => (isPromptPolicy(policy) ? { ...policy, decide: policy.asking(heeded, plan.models.policy ?? '', team) } : policy));
}

/** Every model that may be asked, once. */
export function modelIds({ policy, ...others }: LlmPlan['models'], policies: readonly Policy[]): string[] {
  const prose = policies.filter(isPromptPolicy);
  const shared = policy === undefined || prose.every(({ model }) => model !== undefined) ? [] : [policy];
  return [...new Set([...Object.values(others), ...shared, ...prose.flatMap(({ model }) => model ?? [])])];
}

/** Whether nothing is asked that has a price. */
export function costsNothing({ mode, record_from }: LlmPlan): boolean {
  return mode === 'simulated' || mode === 'replay' || record_from === 'simulated';
}

/** Conversations that are under way at once: some more than calls, for between two calls of one its answer is checked and decided on; but no more, for what a cap cuts off was paid for. */
export function conversationsAtOnce({ mode, concurrency }: LlmPlan): number {
  return mode === 'batch' ? ALL_AT_ONCE : Math.ceil(1.25 * concurrency);
}

/** @throws InputError where a model is needed and none may be asked */
export function refuseWithoutModel({ llm }: RunInfo['settings']): void {
  if (llm?.mode !== 'off') return;
  const { models } = llm;
  throw new InputError({
    code: 'model-off',
    message: `a language model ${models.customer === undefined ? 'decides by a policy in prose' : 'plays customers of this suite'}, and none may be asked`,
    help: 'Say who does: `--llm simulated` needs no key; `live`, `record` and `batch` ask Claude; `replay` plays a recording.',
  });
}
