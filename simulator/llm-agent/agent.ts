import type { Signals } from '../../core/observation.ts';
import type { Team } from '../../core/team.ts';
import type { MoveOutcome } from '../../core/vocabulary.ts';
import type { ModelAddress } from '../../llm/port.ts';
import type { Prompt } from '../../llm/prompt.ts';
import type { Proposal, World } from '../../scenarios/world.ts';
import { nth } from '../agent.ts';
import { askModel } from '../ask-model.ts';
import { type SheetMove, triesOf } from '../customer/sheet/stand-in.ts';
import type { ModelPlay } from '../model-play.ts';
import { type AgentProposal, proposePrompt } from './propose-prompt.ts';
import { replyPrompt } from './reply-prompt.ts';
import type { Scene } from './scene.ts';

interface AgentTurn {
  readonly team: Team;
  readonly world: World;
  readonly models: ModelPlay;
  readonly modelId: string;
  readonly place: Omit<ModelAddress, 'attempt'>;
  readonly scene: Scene;
}

/** What the agent does, and how it read the customer: that is given, as a classifier's word would be. */
export interface AgentMove {
  readonly move: SheetMove;
  readonly given: Pick<Signals, 'intent' | 'confidence'>;
}

const ASKING: ReadonlySet<string> = new Set(['clarify', 'collect_details']);

/**
 * The agent played by a model: it proposes an action, the world says what comes of attempting it, and the agent tells the customer.
 * @throws Unavailable, ModelError as `askModel` does
 */
export async function modelAgent(turn: AgentTurn): Promise<AgentMove> {
  const proposal = await ask(turn, { what: 'proposal', prompt: proposePrompt(turn.team, turn.scene), faultsOf: (one) => faultsOf(one, turn.team) });
  const { intent, confidence, action, question } = proposal;
  const given = Object.hasOwn(turn.team.intents, intent) ? { intent, confidence } : {};
  if (ASKING.has(action)) return { move: { action, outcome: 'clarified', reply: question }, given };
  const attempted = attempt(turn, proposal);
  const { reply } = await ask(turn, { what: 'reply', prompt: replyPrompt(turn.team, turn.scene, attempted), faultsOf: () => [] });
  const { outcome, amount, name } = attempted;
  return { move: { action, outcome, reply, ...(amount === undefined ? {} : { amount }), ...(name === undefined ? {} : { proposal: name }) }, given };
}

interface Wanted<T> {
  readonly what: string;
  readonly prompt: Prompt<T>;
  readonly faultsOf: (value: T) => readonly string[];
}

function ask<T>({ models: { model, signal }, modelId, place }: AgentTurn, { what, prompt, faultsOf }: Wanted<T>): Promise<T> {
  return askModel<T, string>(
    model,
    { role: 'agent', modelId, place, prompt: () => prompt, faultsOf, inWords: (fault) => `${what}: ${fault}`, shown: (value) => JSON.stringify(value) },
    signal,
  );
}

function faultsOf({ action, question }: AgentProposal, { actions }: Team): readonly string[] {
  if (!Object.hasOwn(actions, action) && !ASKING.has(action)) return [`there is no tool \`${action}\``];
  return ASKING.has(action) && question.trim() === '' ? ['it asks nothing'] : [];
}

interface Attempt {
  readonly name?: string;
  readonly action: string;
  readonly amount?: number;
  readonly outcome: MoveOutcome;
  readonly result: string;
}

/** What the world makes of it: by the first of its proposals with this action, of several by one for the intent. */
function attempt({ world, scene }: AgentTurn, { action, amount, intent }: AgentProposal): Attempt {
  const own = Object.entries(world.proposals).filter(([, proposal]) => proposal.action === action);
  const found: readonly [string, Proposal] | undefined = own.find(([, { intents }]) => intents.includes(intent)) ?? own[0];
  const moved = amount ?? found?.[1].amount;
  const of = { action, ...(moved === undefined ? {} : { amount: moved }) };
  if (found === undefined) return { ...of, outcome: action === 'answer' ? 'answered' : 'failed', result: 'There is nothing on record about it.' };
  const [name, proposal] = found;
  const tried = triesOf(scene.turns)[name] ?? 0;
  return { ...of, name, outcome: nth(proposal.outcome, tried), result: nth(proposal.reply, tried) };
}
