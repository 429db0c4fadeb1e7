import type { Act } from '../../language/speech.ts';
import { type Event, UPSETS, VARIES } from './dynamics.ts';
import type { Person } from './person.ts';

/** Where a persona stands before its next message. */
export interface PersonaState {
  readonly turn: number;
  readonly clockMs: number;
  readonly act: Act;
  /** Three decimals: what is recorded and what policies may read is what decides. */
  readonly strain: number;
  readonly clarity: number;
  /** Whether the wish was said, and whether it was served. */
  readonly stated: boolean;
  readonly served: boolean;
  /** Answers given of those that the agent asks for, and how sure it was of the wish as it began to ask. */
  readonly answers: number;
  readonly confidence: number;
  /** Closing messages, the next one among them. */
  readonly closings: number;
  readonly asked: boolean;
  readonly last?: Event | undefined;
  /** They are gone: nothing more is said. */
  readonly gone: boolean;
}

/** What a turn did to the customer, with what chance has to say about it (each 0–1). */
export interface TurnEffect {
  readonly event: Event | 'answered' | 'none';
  /** How sure the agent is of the wish, 0–1. */
  readonly confidence: number;
  readonly varies: number;
  readonly leaves: number;
  readonly seconds: number;
  /** The agent took long to answer. */
  readonly waited: boolean;
  /** A human was offered on the turn, and declined. */
  readonly offered: boolean;
}

/** Each clarification makes the wish this much clearer; an assumption. */
const CLEARER = 0.15;

export function firstState(person: Person): PersonaState {
  const asks = person.strain >= person.asksAt;
  const act: Act = asks ? 'asks_for_human' : person.greets ? 'greets' : 'states';
  return {
    turn: 1,
    clockMs: person.startMs,
    act,
    strain: rounded(person.strain),
    clarity: person.clarity,
    stated: act === 'states',
    served: false,
    answers: 0,
    confidence: 0,
    closings: 0,
    asked: asks,
    last: undefined,
    gone: false,
  };
}

/** The state before the next message. With more patience the strain is never higher, so nobody leaves earlier. */
export function after(state: PersonaState, effect: TurnEffect, person: Person, cooling: number, leaves: number): PersonaState {
  const { event } = effect;
  const next: Next = {
    turn: state.turn + 1,
    clockMs: state.clockMs + effect.seconds * 1000,
    act: state.act,
    strain: state.strain,
    clarity: state.clarity,
    stated: state.stated,
    served: state.served,
    answers: state.answers,
    confidence: state.confidence,
    closings: state.closings,
    asked: state.asked,
    last: state.last,
    gone: false,
  };
  if (state.act === 'gives_up') next.gone = true;
  else if (state.served) closes(next, person);
  else if (event === 'answered') pleased(next, person, cooling);
  else if (event === 'none') goesOn(next, person, effect.confidence);
  else upset(next, state, event, effect, person, leaves);
  return next;
}

type Next = { -readonly [K in keyof PersonaState]: PersonaState[K] };

function pleased(next: Next, person: Person, cooling: number): void {
  next.strain = rounded(next.strain * (1 - cooling));
  next.served = true;
  closes(next, person);
}

function closes(next: Next, { closing }: Person): void {
  const act = closing[next.closings];
  next.closings += 1;
  next.gone = act === undefined;
  if (act !== undefined) next.act = act;
}

/** Asked what they want, they say it; asked for what the agent has to know, they answer. */
function goesOn(next: Next, { exchange }: Person, confidence: number): void {
  if (!next.stated) {
    next.act = 'states';
    next.stated = true;
    return;
  }
  next.act = exchange.steps[next.answers]?.act ?? 'gives';
  next.answers += 1;
  next.confidence = confidence;
}

/** Whether the agent knows all that it has to. */
export function knowsAll({ answers: given }: PersonaState, { exchange }: Person): boolean {
  return given >= exchange.steps.length;
}

function upset(next: Next, before: PersonaState, event: Event, effect: TurnEffect, person: Person, leaves: number): void {
  next.strain = rounded(before.strain + upsetOf(effect, before.last) / person.patience);
  next.last = event;
  if (event === 'clarified') next.clarity = Math.min(1, before.clarity + CLEARER);
  next.stated = true;
  const isTooMuch = next.strain >= 1;
  if (isTooMuch || effect.leaves < leaves / person.patience) {
    next.act = 'gives_up';
    next.gone = !(isTooMuch && person.hasLastWords);
    return;
  }
  const asks = next.strain >= person.asksAt && before.act !== 'asks_for_human';
  next.act = asks ? 'asks_for_human' : actAfter(event, before);
  next.asked ||= asks;
}

function upsetOf({ event, varies, waited, offered }: TurnEffect, last: Event | undefined): number {
  if (event === 'answered' || event === 'none') return 0;
  const again = last === event ? UPSETS.repeated : 0;
  const declined = offered ? UPSETS.offered : 0;
  const wait = waited ? UPSETS.waited : 0;
  return (UPSETS[event] + again + wait) * (VARIES.from + varies * (VARIES.to - VARIES.from)) + declined;
}

function actAfter(event: Event, { stated }: PersonaState): Act {
  if (!stated) return 'states';
  if (event === 'clarified') return 'clarifies';
  return event === 'refused' ? 'objects' : 'insists';
}

function rounded(strain: number): number {
  return Math.round(Math.min(1.2, Math.max(0, strain)) * 1000) / 1000;
}
