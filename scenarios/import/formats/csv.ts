import type { Format } from '../format.ts';
import { Mapping } from '../mapping/mapping.ts';

/** A message a row, in columns with the usual names. */
export const csv: Format = {
  kind: 'mapped',
  name: 'csv',
  about: 'CSV, a message a row: `conversation_id`, `role`, `text` and, if there, `at`, `tool`, `label`, `family`',
  recognises: () => false,
  mapping: Mapping.parse({
    version: 1,
    mapping: 'csv',
    input: 'csv',
    conversation: {
      id: ['conversation_id', 'conversation', 'ticket_id', 'chat_id', 'session_id', 'id'],
      family: { field: 'family', optional: true },
      channel: { field: 'channel', optional: true },
      language: { field: 'language', optional: true },
      stratum: { field: ['category', 'stratum'], otherwise: 'imported', optional: true },
      label: { field: 'label', optional: true },
    },
    messages: {
      role: ['role', 'sender', 'author_type', 'speaker', 'from'],
      text: ['text', 'message', 'content', 'body'],
      time: { field: ['at', 'time', 'timestamp', 'created_at', 'date'], optional: true },
      tool: {
        name: { field: ['tool', 'tool_name'], optional: true },
        arguments: { field: ['tool_arguments', 'arguments'], optional: true },
        result: { field: ['tool_result', 'result'], optional: true },
      },
    },
    transfer: { tools: ['transfer_to_human_agents', 'transfer_to_human', 'escalate_to_human', 'handoff_to_human'] },
  }),
};
