import { digestText } from '../../core/digest.ts';
import { readRows } from '../signals/utterances.ts';

/** What a customer wrote in one conversation, in order. */
export type Conversation = readonly string[];

export const REAL = 'multidogo-sample.jsonl';
const BY_MODEL = 'tau-airline-v1.jsonl';
export const SINGLE = ['banking77-train.jsonl', 'nlupp-banking.jsonl'] as const;

/** A real conversation with the domain it is from. */
interface RealConversation {
  readonly domain: string;
  readonly turns: Conversation;
}

/** Real customers, parted once: what the grammar was tuned on, and what only the final figures are computed on. */
export interface RealCustomers {
  readonly tuning: readonly RealConversation[];
  readonly heldOut: readonly RealConversation[];
}

/** Conversations of MultiDoGO, parted by a digest of their id; undefined where the file is missing. */
export function realCustomers(data: string | undefined): RealCustomers | undefined {
  const rows = readRows<{ id: string; domain: string; turns: readonly { text: string }[] }>(data, REAL);
  if (rows === undefined) return undefined;
  const told = rows.map(({ id, domain, turns }) => ({ tuning: digestText(id) < '8', domain, turns: turns.map(({ text }) => text.replaceAll(/\s+/g, ' ')) }));
  return { tuning: told.filter(({ tuning }) => tuning), heldOut: told.filter(({ tuning }) => !tuning) };
}

/** Customers that a model played, in tau-bench; the marks by which it ends a conversation are no words of a customer. */
export function modelledCustomers(data: string | undefined): readonly Conversation[] | undefined {
  const rows = readRows<{ messages: readonly { role: string; content: string | null }[] }>(data, BY_MODEL);
  return rows?.map(({ messages }) =>
    messages.flatMap(({ role, content }) => (role === 'user' ? [(content ?? '').replaceAll(/###\w+###/g, '').trim()] : [])).filter((text) => text !== ''),
  );
}

/** Single questions, each as a conversation of one turn. */
export function singleQuestions(data: string | undefined, file: string): readonly Conversation[] | undefined {
  return readRows<{ text: string }>(data, file)?.map(({ text }) => [text]);
}
