import { fileURLToPath } from 'node:url';
import type { Format } from '../format.ts';
import { Mapping } from '../mapping/mapping.ts';

const SHIPPED_TEAM = fileURLToPath(new URL('../../library/team.yaml', import.meta.url));

/**
 * Customer turns of MultiDoGO. Its intents are its annotators' and not those of a team, so they are left aside; nobody said
 * who needed a human. The agent's turns are not in the set.
 */
export const multidogo: Format = {
  kind: 'mapped',
  name: 'multidogo',
  about: 'JSON lines of MultiDoGO: `id`, `domain`, `turns` with `text` and `intents`',
  team: SHIPPED_TEAM,
  recognises: ({ turns, domain }) => typeof domain === 'string' && Array.isArray(turns) && hasIntents(turns[0]),
  mapping: Mapping.parse({
    version: 1,
    mapping: 'multidogo',
    input: 'jsonl',
    conversation: { id: 'id', stratum: { field: 'domain', otherwise: 'imported' } },
    messages: { list: 'turns', text: 'text' },
  }),
};

function hasIntents(turn: unknown): boolean {
  return typeof turn === 'object' && turn !== null && 'text' in turn && 'intents' in turn;
}
