import type { Format } from '../format.ts';
import { Mapping } from '../mapping/mapping.ts';

/** Conversations in the common form of chat records. */
export const messages: Format = {
  kind: 'mapped',
  name: 'messages',
  about: 'JSON lines, each with `messages` of `role` and `content`, tool calls included',
  recognises: (first) => Array.isArray(first['messages']),
  mapping: Mapping.parse({
    version: 1,
    mapping: 'messages',
    input: 'jsonl',
    conversation: { id: { field: 'id', optional: true } },
    messages: {
      list: 'messages',
      role: 'role',
      text: 'content',
      calls: 'tool_calls',
      answers: { id: { field: 'tool_call_id', optional: true }, name: { field: 'name', optional: true } },
    },
    transfer: { tools: ['transfer_to_human_agents', 'transfer_to_human', 'escalate_to_human', 'handoff_to_human'] },
  }),
};
