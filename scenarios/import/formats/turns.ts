import type { Format } from '../format.ts';
import { Mapping } from '../mapping/mapping.ts';

/** Conversations of which only the customer's side was kept. */
export const turns: Format = {
  kind: 'mapped',
  name: 'turns',
  about: "JSON lines, each with the customer's `turns` alone: texts, or objects with `text`",
  recognises: (first) => Array.isArray(first['turns']),
  mapping: Mapping.parse({
    version: 1,
    mapping: 'turns',
    input: 'jsonl',
    conversation: { id: { field: 'id', optional: true } },
    messages: { list: 'turns', text: 'text' },
  }),
};
