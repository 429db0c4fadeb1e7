import type { Team } from '../../core/team.ts';
import type { RecordedTurn } from '../transcript.ts';
import { type Conversation, callsOf, type RecordedMessage } from './conversation.ts';
import { moveOf } from './move.ts';
import { Pending } from './pending.ts';
import { saysError } from './tools.ts';

/** Parts of a conversation that the scenario does not hold, by kind, in messages. */
export interface Dropped {
  readonly system: number;
  /** What the agent said or did before the customer's first message. */
  readonly before_customer: number;
  /** Customer messages with no words, or none but markers. */
  readonly empty_customer: number;
  /** What the agent did in the turn of a recorded transfer, and everything after it. */
  readonly transfer: number;
  /** Tool results that belong to no recorded call. */
  readonly stray_results: number;
}
export const NOTHING_DROPPED: Dropped = { system: 0, before_customer: 0, empty_customer: 0, transfer: 0, stray_results: 0 };

export interface Turns {
  readonly turns: readonly RecordedTurn[];
  /** The turn, from 1, in which the agent transferred to a human. */
  readonly recorded_transfer?: number;
  readonly dropped: Dropped;
}

/** What of a format bears on the turns. */
export interface TurnRules {
  /** Texts that a recording tool left in the customer's words. */
  readonly markers: readonly string[];
  /** Tools by which the agent hands over to a human. */
  readonly transferTools: readonly string[];
}

interface OpenTurn {
  readonly words: string[];
  readonly replies: string[];
  readonly calls: Pending;
  acts: number;
}

/** Joins the messages to turns: what the customer said in a row, then all that the agent and its tools did about it. */
export function turnsOf(conversation: Conversation, rules: TurnRules, team: Team): Turns {
  const open: OpenTurn[] = [];
  const dropped = { ...NOTHING_DROPPED };
  for (const [index, message] of conversation.messages.entries()) {
    take(message, open, dropped, rules);
    const current = open.at(-1);
    if (!current || !handsOver(message, rules)) continue;
    dropped.transfer = current.acts + conversation.messages.length - index - 1;
    return {
      turns: [...open.slice(0, -1).map((turn) => closed(turn, team)), { say: current.words.join('\n'), signals: {} }],
      recorded_transfer: open.length,
      dropped,
    };
  }
  return { turns: open.map((turn) => closed(turn, team)), dropped };
}

function take(message: RecordedMessage, open: OpenTurn[], dropped: { -readonly [K in keyof Dropped]: number }, rules: TurnRules): void {
  const current = open.at(-1);
  switch (message.role) {
    case 'system':
      dropped.system += 1;
      return;
    case 'user':
    case 'customer': {
      const text = withoutMarkers(message.content ?? '', rules.markers);
      if (text === '') dropped.empty_customer += 1;
      else if (current && current.acts === 0) current.words.push(text);
      else open.push({ words: [text], replies: [], calls: new Pending(), acts: 0 });
      return;
    }
    default:
      if (!current) dropped.before_customer += 1;
      else if (message.role !== 'tool') act(current, message);
      else if (current.calls.settle(message)) current.acts += 1;
      else dropped.stray_results += 1;
  }
}

function act(turn: OpenTurn, message: RecordedMessage): void {
  const text = (message.content ?? '').trim();
  if (text !== '') turn.replies.push(text);
  for (const call of callsOf(message)) turn.calls.add(call);
  turn.acts += 1;
}

/** A call whose result was not recorded counts as one that worked: nothing says otherwise. */
function closed(turn: OpenTurn, team: Team): RecordedTurn {
  const say = turn.words.join('\n');
  if (turn.acts === 0) return { say, signals: {} };
  const calls = turn.calls.all.map(({ name, arguments: given, result }) => ({ name, arguments: given, ok: result === undefined || !saysError(result) }));
  return { say, signals: {}, move: moveOf({ replies: turn.replies, calls }, team) };
}

function handsOver(message: RecordedMessage, rules: TurnRules): boolean {
  return (message.role === 'agent' || message.role === 'assistant') && callsOf(message).some((call) => rules.transferTools.includes(call.name));
}

/** A marker gives way to a space, so that what stood around it cannot join to a new one. */
function withoutMarkers(text: string, markers: readonly string[]): string {
  return markers.reduce((left, marker) => left.split(marker).join(' '), text).trim();
}
