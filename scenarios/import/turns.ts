import type { Team } from '../../core/team.ts';
import type { GivenSignals } from '../script.ts';
import type { RecordedTurn } from '../transcript.ts';
import type { RecordedMessage } from './message.ts';
import { moveOf } from './move.ts';
import { Pending } from './pending.ts';
import { saysError } from './tools.ts';

/** Parts of a conversation that the scenario does not hold, by kind, in messages. */
export interface Dropped {
  /** Messages whose role is nobody's, such as those of the system. */
  readonly ignored: number;
  /** What the agent said or did before the customer's first message. */
  readonly before_customer: number;
  /** Customer messages with no words, or none but markers. */
  readonly empty_customer: number;
  /** What the agent did in the turn of a recorded transfer, and everything after it. */
  readonly transfer: number;
  /** Tool results that belong to no recorded call. */
  readonly stray_results: number;
}
export const NOTHING_DROPPED: Dropped = { ignored: 0, before_customer: 0, empty_customer: 0, transfer: 0, stray_results: 0 };

export interface Turns {
  readonly turns: readonly RecordedTurn[];
  /** The turn, from 1, in which the agent transferred to a human. */
  readonly recorded_transfer?: number;
  readonly dropped: Dropped;
}

export interface TurnRules {
  /** Texts that a recording tool left in the customer's words. */
  readonly markers: readonly string[];
  /** The record holds no other side: between any two messages somebody answered. */
  readonly customerOnly: boolean;
}

interface OpenTurn {
  readonly words: string[];
  readonly replies: string[];
  readonly calls: Pending;
  readonly at?: string;
  signals: GivenSignals;
  acts: number;
}

/**
 * Joins the messages to turns: what the customer said in a row, then all that the agent and its tools did about it. A turn
 * has the time of its first message, and of each given signal the last.
 */
export function turnsOf(messages: readonly RecordedMessage[], rules: TurnRules, team: Team): Turns {
  const open: OpenTurn[] = [];
  const dropped = { ...NOTHING_DROPPED };
  for (const [index, message] of messages.entries()) {
    take(message, open, dropped, rules);
    const current = open.at(-1);
    if (!current || !message.transfers) continue;
    dropped.transfer = current.acts + messages.length - index - 1;
    return {
      turns: [...closedAll(open.slice(0, -1), team), said(current)],
      recorded_transfer: open.length,
      dropped,
    };
  }
  return { turns: closedAll(open, team), dropped };
}

function take(message: RecordedMessage, open: OpenTurn[], dropped: { -readonly [K in keyof Dropped]: number }, rules: TurnRules): void {
  const current = open.at(-1);
  switch (message.role) {
    case 'ignore':
      dropped.ignored += 1;
      return;
    case 'customer':
      if (!hear(message, open, rules)) dropped.empty_customer += 1;
      return;
    default:
      if (!current) dropped.before_customer += 1;
      else if (message.role === 'agent' || message.calls.length > 0) act(current, message);
      else if (current.calls.settle(message)) current.acts += 1;
      else dropped.stray_results += 1;
  }
}

/** @returns whether the customer said anything */
function hear({ text, at, signals }: RecordedMessage, open: OpenTurn[], { markers, customerOnly }: TurnRules): boolean {
  const words = withoutMarkers(text, markers);
  const current = open.at(-1);
  if (words === '') return false;
  if (current && current.acts === 0 && !customerOnly) {
    current.words.push(words);
    current.signals = { ...current.signals, ...signals };
  } else open.push({ words: [words], replies: [], calls: new Pending(), ...(at === undefined ? {} : { at }), signals, acts: 0 });
  return true;
}

/** The words beside a tool's own call are what the tool gave back. */
function act(turn: OpenTurn, message: RecordedMessage): void {
  const text = message.role === 'agent' ? message.text.trim() : '';
  if (text !== '') turn.replies.push(text);
  for (const call of message.calls) turn.calls.add(call);
  turn.acts += 1;
}

/** Earlier turns of which the agent's replies are looked through for a question asked before. */
const REMEMBERED = 10;

function closedAll(turns: readonly OpenTurn[], team: Team): RecordedTurn[] {
  return turns.map((turn, index) => {
    const earlier = turns.slice(Math.max(0, index - REMEMBERED), index).map(({ replies }) => replies.join('\n'));
    return closed(turn, earlier, team);
  });
}

/** A call whose result was not recorded counts as one that worked: nothing says otherwise. */
function closed(turn: OpenTurn, earlier: readonly string[], team: Team): RecordedTurn {
  if (turn.acts === 0) return said(turn);
  const calls = turn.calls.all.map(({ name, arguments: given, result }) => ({ name, arguments: given, ok: result === undefined || !saysError(result) }));
  return { ...said(turn), move: moveOf({ replies: turn.replies, earlier, calls }, team) };
}

function said({ words, at, signals }: OpenTurn): RecordedTurn {
  return { say: words.join('\n'), ...(at === undefined ? {} : { at }), signals };
}

/** A marker gives way to a space, so that what stood around it cannot join to a new one. */
function withoutMarkers(text: string, markers: readonly string[]): string {
  return markers.reduce((left, marker) => left.split(marker).join(' '), text).trim();
}
