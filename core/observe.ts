import { type Account, contactsIn7Days, type PriorContact } from './account.ts';
import type { Attempt, Message, Observation, Offer, ProposedAction, Signals, SoFar } from './observation.ts';
import { ASKS_DETAILS, type MoveOutcome, type SignalSource } from './vocabulary.ts';

/** What of a turn an observation is made from. */
export interface ObservedTurn {
  readonly turn: number;
  readonly at: string;
  readonly customer: string;
  readonly signals: Signals;
  readonly sources: Observation['sources'];
  readonly derived: Signals;
  readonly action: ProposedAction;
  readonly authority: { readonly permitted: boolean; readonly limit?: number };
  readonly outcome?: MoveOutcome;
  readonly reply?: string;
}

/** What stays the same through a conversation. */
export interface ObservedContext {
  readonly channel: string;
  readonly language: string;
  readonly account: Account;
  readonly contacts: readonly PriorContact[];
}

/** Which signals a policy is shown: as perceived (given ones included), or derived from the text alone. */
export type Reading = 'perceived' | 'derived';

/** A message this negative counts as a negative turn. */
export const NEGATIVE = -0.3;

/**
 * The observation at turn `k` (from 1) of a course: the one way in which play, re-deciding and `show` build it.
 * @throws RangeError when the course has no turn `k`
 */
export function observe(
  context: ObservedContext,
  turns: readonly ObservedTurn[],
  k: number,
  offers: readonly Offer[],
  reading: Reading = 'perceived',
): Observation {
  const now = turns[k - 1];
  if (!now) throw new RangeError(`the course has no turn ${k}`);
  const seen = turns.slice(0, k);
  const signals = signalsOf(now, reading);
  return {
    turn: k,
    message: now.customer,
    messages: messagesOf(seen),
    channel: context.channel,
    language: context.language,
    clock: now.at,
    account: context.account,
    contacts: context.contacts,
    contacts_7d: contactsIn7Days(context.contacts, now.at),
    signals,
    sources: sourcesOf(now, reading),
    action: now.action,
    authority: authorityOf(now),
    attempts: attemptsOf(seen.slice(0, -1)),
    so_far: soFar(seen, reading),
    offers,
  };
}

/** Messages of the turns, without the agent's move on the last one: it has not happened yet. */
function messagesOf(seen: readonly ObservedTurn[]): Message[] {
  const messages: Message[] = [];
  for (const turn of seen) {
    messages.push({ role: 'customer', text: turn.customer, turn: turn.turn });
    if (turn !== seen.at(-1) && turn.reply !== undefined) messages.push({ role: 'agent', text: turn.reply, turn: turn.turn });
  }
  return messages;
}

function attemptsOf(moved: readonly ObservedTurn[]): Attempt[] {
  return moved.flatMap((turn) => attemptOf(turn) ?? []);
}

/** What the agent did on a turn. */
export function attemptOf({ turn, action, outcome, reply = '' }: ObservedTurn): Attempt | undefined {
  if (outcome === undefined) return undefined;
  const { name, amount } = action;
  return amount === undefined ? { turn, action: name, outcome, reply } : { turn, action: name, amount, outcome, reply };
}

/** Without the reasons of the verdict. */
export function authorityOf({ authority: { permitted, limit } }: ObservedTurn): Observation['authority'] {
  return limit === undefined ? { permitted } : { permitted, limit };
}

/** Whether a move tried to serve the customer; to ask something does not. */
export function isAttempt(action: string, outcome: MoveOutcome | undefined): boolean {
  return outcome !== undefined && outcome !== 'clarified' && action !== ASKS_DETAILS;
}

function soFar(seen: readonly ObservedTurn[], reading: Reading): SoFar {
  const moved = seen.slice(0, -1);
  const signals = seen.map((turn) => signalsOf(turn, reading));
  const count = (outcome: MoveOutcome) => moved.filter((turn) => turn.outcome === outcome).length;
  return {
    attempts: moved.filter(({ action, outcome }) => isAttempt(action.name, outcome)).length,
    failed_attempts: count('failed'),
    refusals: count('refused'),
    clarifications: count('clarified'),
    negative_turns: signals.filter((signal) => signal.sentiment !== undefined && signal.sentiment <= NEGATIVE).length,
    curt_hostile_turns: signals.filter((signal) => signal.curt_hostile === true).length,
    re_explanations: signals.filter((signal) => signal.re_explains === true).length,
    explicit_requests: signals.filter((signal) => signal.explicit_request === true).length,
    peak_frustration: Math.max(0, ...signals.map((signal) => signal.frustration ?? 0)),
  };
}

export function signalsOf(turn: ObservedTurn, reading: Reading): Signals {
  return reading === 'perceived' ? turn.signals : turn.derived;
}

export function sourcesOf(turn: ObservedTurn, reading: Reading): Observation['sources'] {
  if (reading === 'perceived') return turn.sources;
  return Object.fromEntries(Object.keys(turn.derived).map((name): [string, SignalSource] => [name, 'derived']));
}
