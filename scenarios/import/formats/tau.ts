import { fileURLToPath } from 'node:url';
import type { Format } from '../format.ts';
import { Mapping } from '../mapping/mapping.ts';

/** The shipped team that the conversations of tau-bench play in. */
export const AIRLINE_TEAM = fileURLToPath(new URL('../../library/airline/team.yaml', import.meta.url));

/**
 * Conversations of tau-bench. Trials of one task are one family. `transfer_expected: true` means that the task cannot be
 * solved without a human, and not when; `false` is no true negative, since many an unexpected transfer was still
 * rewarded, so it stays unlabelled. The clock is the day on which the benchmark's world stands still (a Wednesday
 * afternoon); its conversations carry no times.
 */
export const tau: Format = {
  kind: 'mapped',
  name: 'tau',
  about: 'JSON lines of tau-bench: `messages` with tool calls, `task_id`, `transfer_expected`',
  team: AIRLINE_TEAM,
  recognises: (first) => Array.isArray(first['messages']) && 'task_id' in first && 'transfer_expected' in first,
  mapping: Mapping.parse({
    version: 1,
    mapping: 'tau',
    input: 'jsonl',
    conversation: {
      id: ['id', '{domain}-task-{task_id}-trial-{trial}'],
      family: '{domain}-task-{task_id}',
      clock: { value: '2024-05-15T15:00:00-05:00' },
      label: { field: 'transfer_expected', values: { true: 'must', false: 'unlabelled' } },
      reason: 'The task cannot be solved without a transfer to a human; the record does not say at which turn it was due.',
    },
    messages: { list: 'messages', role: 'role', text: 'content', calls: 'tool_calls', answers: { id: 'tool_call_id', name: 'name' } },
    transfer: { tools: ['transfer_to_human_agents'] },
    markers: ['###TRANSFER###', '###STOP###'],
  }),
};
