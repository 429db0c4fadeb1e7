import type { Draft } from './draft.ts';

/** Keys whose texts, at whatever depth, are somebody's words. */
const WORDS: ReadonlySet<string> = new Set(['title', 'say', 'reply', 'summary', 'confused', 'reason', 'note', 'any_of', 'flags', 'facts']);

/** A draft with every text that comes from the record changed by `change`; names of ours, numbers and times stay. */
export function withWords(draft: Draft, change: (text: string) => string): Draft['scenario'] {
  const { account, ...rest } = draft.scenario;
  const words = changed(rest, false, change) as Omit<Draft['scenario'], 'account'>;
  const { id, name, ...state } = account;
  const named = { ...(id === undefined ? {} : { id: change(id) }), ...(name === undefined ? {} : { name: change(name) }) };
  return { ...words, account: { ...(changed(state, false, change) as object), ...named } };
}

function changed(value: unknown, isWords: boolean, change: (text: string) => string): unknown {
  if (typeof value === 'string') return isWords ? change(value) : value;
  if (Array.isArray(value)) return value.map((one) => changed(one, isWords, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner, isWords || WORDS.has(key), change)]));
}
