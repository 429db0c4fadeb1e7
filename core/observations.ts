import { contactsIn7Days } from './account.ts';
import type { Attempt, Message, Observation, Offer, SoFar } from './observation.ts';
import { attemptOf, authorityOf, isAttempt, NEGATIVE, type ObservedContext, type ObservedTurn, type Reading, signalsOf, sourcesOf } from './observe.ts';

/** The observations at the turns of a course where nothing was offered, each made once and from the one before it. */
export interface Observations {
  /**
   * What `observe` gives for turn `k` (from 1).
   * @throws RangeError when the course has no turn `k`
   */
  readonly at: (k: number) => Observation;
}

export function observationsOf(context: ObservedContext, turns: readonly ObservedTurn[], reading: Reading): Observations {
  const made: Observation[] = [];
  return {
    at: (k) => {
      while (made.length < k) made.push(after(made.at(-1), context, turns, reading));
      const observation = made[k - 1];
      if (!observation) throw new RangeError(`the course has no turn ${k}`);
      return observation;
    },
  };
}

const NO_OFFERS: readonly Offer[] = [];
const NO_ATTEMPTS: readonly Attempt[] = [];
const NOTHING_YET: SoFar = {
  attempts: 0,
  failed_attempts: 0,
  refusals: 0,
  clarifications: 0,
  negative_turns: 0,
  curt_hostile_turns: 0,
  re_explanations: 0,
  explicit_requests: 0,
  peak_frustration: 0,
};

function after(before: Observation | undefined, context: ObservedContext, turns: readonly ObservedTurn[], reading: Reading): Observation {
  const turn = (before?.turn ?? 0) + 1;
  const [now, moved] = [turns[turn - 1], before && turns[turn - 2]];
  if (!now) throw new RangeError(`the course has no turn ${turn}`);
  const signals = signalsOf(now, reading);
  return {
    turn,
    message: now.customer,
    messages: messagesAfter(before, moved, now),
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
    attempts: attemptsAfter(before, moved),
    so_far: soFarAfter(before?.so_far ?? NOTHING_YET, moved, signals),
    offers: NO_OFFERS,
  };
}

function messagesAfter(before: Observation | undefined, moved: ObservedTurn | undefined, now: ObservedTurn): readonly Message[] {
  const messages = before ? [...before.messages] : [];
  if (moved?.reply !== undefined) messages.push({ role: 'agent', text: moved.reply, turn: moved.turn });
  messages.push({ role: 'customer', text: now.customer, turn: now.turn });
  return messages;
}

function attemptsAfter(before: Observation | undefined, moved: ObservedTurn | undefined): readonly Attempt[] {
  const earlier = before?.attempts ?? NO_ATTEMPTS;
  const attempt = moved && attemptOf(moved);
  return attempt ? [...earlier, attempt] : earlier;
}

function soFarAfter(
  before: SoFar,
  moved: ObservedTurn | undefined,
  { sentiment, curt_hostile, re_explains, explicit_request, frustration }: Observation['signals'],
): SoFar {
  const outcome = moved?.outcome;
  return {
    attempts: before.attempts + one(moved !== undefined && isAttempt(moved.action.name, outcome)),
    failed_attempts: before.failed_attempts + one(outcome === 'failed'),
    refusals: before.refusals + one(outcome === 'refused'),
    clarifications: before.clarifications + one(outcome === 'clarified'),
    negative_turns: before.negative_turns + one(sentiment !== undefined && sentiment <= NEGATIVE),
    curt_hostile_turns: before.curt_hostile_turns + one(curt_hostile === true),
    re_explanations: before.re_explanations + one(re_explains === true),
    explicit_requests: before.explicit_requests + one(explicit_request === true),
    peak_frustration: Math.max(before.peak_frustration, frustration ?? 0),
  };
}

function one(counts: boolean): number {
  return counts ? 1 : 0;
}
