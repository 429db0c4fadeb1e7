import { judgeAuthority } from '../../../core/authority.ts';
import type { Signals } from '../../../core/observation.ts';
import { withOffset } from '../../../core/time.ts';
import type { CourseTurn } from '../../../runs/record.ts';
import { askModel } from '../../ask-model.ts';
import { modelAgent } from '../../llm-agent/agent.ts';
import { perceived } from '../../perceived.ts';
import type { CustomerAnswer } from './answer.ts';
import { actionOf, beatsFacing, beatsSaid, leading, proposalOf, type Said } from './beats.ts';
import type { Line, Step } from './line.ts';
import type { SheetPlay } from './play.ts';
import { customerPrompt } from './prompt.ts';
import { type PastTurn, type SoFar, soFarOf } from './so-far.ts';
import { type SheetMove, standIn } from './stand-in.ts';
import { backgroundOf } from './validity/background.ts';
import type { TurnCase } from './validity/case.ts';
import { asksForHuman } from './validity/stop-rule.ts';
import { faultsOf } from './validity/validity.ts';

/** Between two messages of a customer. */
const ANSWERS_AFTER_S = 60;

/** A move as it is recorded; none where the customer had gone before the agent could move. */
interface Made {
  readonly move: SheetMove;
  readonly given: Pick<Signals, 'intent' | 'confidence'>;
  readonly isMade: boolean;
}

const GONE: Made = { move: { action: 'answer', outcome: 'answered', reply: '' }, given: {}, isMade: false };

/** One turn: the customer's message, what is perceived in it, and the agent's move. */
export async function playTurn(play: SheetPlay, course: string, line: Line): Promise<Step> {
  const { scenario, customer, team, perceiver } = play;
  const soFar = soFarOf(line.pasts, customer.sheet);
  const answer = await askCustomer(play, course, soFar);
  const { message } = answer;
  const derived = inContext(
    line,
    perceiver.perceive(
      message,
      line.turns.map((turn) => turn.customer),
    ),
  );
  const asks = asksForHuman(caseOf(play, soFar, answer));
  const gone = answer.leaves || (soFar.served && answer.goal_met);
  const said: Said = { turn: line.turns.length + 1, message, derived, asks, soFar, actions: line.turns.map(({ action }) => action.name) };
  const made = gone ? GONE : await moveOf(play, course, said);
  const { signals, sources } = perceived(made.given, derived);
  const { beat, also } = leading(beatsFacing(customer.beats, said, customer.sheet, actionOf(made.move)), new Set([...line.beats, ...line.also.flat()]));
  const { action, amount, outcome, reply } = made.move;
  const known = team.actions[action];
  const turn = {
    turn: said.turn,
    at: withOffset(Date.parse(scenario.clock) + (said.turn - 1) * ANSWERS_AFTER_S * 1000, team.timezone),
    customer: message,
    signals,
    sources,
    derived,
    action: { name: action, consequence: known?.consequence ?? 'informational', ...(amount === undefined ? {} : { amount }) },
    authority: known ? judgeAuthority(action, known, scenario.account, amount) : { permitted: true },
    ...(made.isMade ? { outcome, reply } : {}),
  } as CourseTurn;
  return { turn, beat, also, past: pastOf(message, asks, made), felt: answer.felt_frustration, gone };
}

/** Of an answer to a question, what is wanted stays as it was understood before, unless the answer itself makes it clearer. */
function inContext({ pasts, turns }: Line, derived: Signals): Signals {
  const before = turns.at(-1)?.derived;
  if (pasts.at(-1)?.pending === undefined || before?.intent === undefined) return derived;
  if ((derived.confidence ?? 0) >= (before.confidence ?? 0)) return derived;
  const { intent, confidence, out_of_scope } = before;
  return { ...derived, intent, ...(confidence === undefined ? {} : { confidence }), ...(out_of_scope === undefined ? {} : { out_of_scope }) };
}

function askCustomer(play: SheetPlay, course: string, soFar: SoFar): Promise<CustomerAnswer> {
  const { model, ids, signal } = play.models;
  const asking = {
    role: 'customer' as const,
    modelId: ids.customer,
    place: { conversation: `${play.scenario.scenario}#${play.trial}`, course, turn: soFar.turns.length + 1 },
    prompt: (faults: ReturnType<typeof faultsOf>) => customerPrompt(play.customer.sheet, soFar, faults),
    faultsOf: (answer: CustomerAnswer) => faultsOf(caseOf(play, soFar, answer)),
    shown: ({ message }: CustomerAnswer) => message,
    rejected: ({ kind }: ReturnType<typeof faultsOf>[number]) => play.rejected?.(kind),
    inWords: ({ kind, detail }: ReturnType<typeof faultsOf>[number]) => `${kind}: ${detail}`,
  };
  return askModel(model, asking, signal);
}

function caseOf({ scenario, customer: { sheet } }: SheetPlay, soFar: SoFar, answer: CustomerAnswer): TurnCase {
  return { sheet, answer, soFar, background: backgroundOf(scenario) };
}

async function moveOf(play: SheetPlay, course: string, said: Said): Promise<Made> {
  const { scenario, customer, team, models, trial } = play;
  const { world, account, contacts } = scenario;
  const { message, derived, soFar } = said;
  if (models.ids.agent !== undefined) {
    const place = { conversation: `${scenario.scenario}#${trial}`, course, turn: said.turn };
    return {
      ...(await modelAgent({ team, world, models, place, modelId: models.ids.agent, scene: { account, contacts, turns: soFar.turns, message } })),
      isMade: true,
    };
  }
  const named = proposalOf(customer.beats, beatsSaid(customer.beats, said, customer.sheet));
  return { move: standIn({ team, world, sheet: customer.sheet, soFar, message, signals: derived, named }), given: {}, isMade: true };
}

function pastOf(customer: string, asked: boolean, { move: { reply, outcome, proposal, pending }, isMade }: Made): PastTurn {
  const attempted = isMade && proposal !== undefined ? { proposal } : {};
  return { customer, asked, reply, outcome, ...attempted, ...(pending === undefined ? {} : { pending }) };
}
