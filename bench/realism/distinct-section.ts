import type { Section } from '../section.ts';
import type { Conversation } from './customers.ts';
import { conversationsByPersona } from './population.ts';

const TITLE = 'Whether two conversations of one persona are ever alike';
const EACH = 10_000;
const SEEDS = [1, 2, 3] as const;
const NAME = 20;

/** How many of so many conversations of each persona differ in what the customer says. */
export function distinctSection(each: number = EACH): Section {
  const rows = SEEDS.flatMap((seed) => distinctByPersona(each, seed).map((row) => ({ seed, ...row })));
  const alike = rows.filter(({ distinct }) => distinct < each);
  return {
    kind: 'measured',
    title: TITLE,
    lines: [
      `${each} conversations of each shipped persona, its wishes in the proportions of the mix, at ${SEEDS.length} seeds; the customer's side alone.`,
      `no two alike: ${rows.length - alike.length} of ${rows.length} sets of ${each}`,
      ...alike.map(({ persona, seed, distinct, example }) => `  ${persona.padEnd(NAME)}seed ${seed}: ${distinct} of ${each}; twice: ${example}`),
    ],
    figures: { each, rows },
  };
}

/** Distinct customer sides among `each` conversations of each persona, and the shortest side that came twice. */
export function distinctByPersona(each: number, seed: number): readonly { readonly persona: string; readonly distinct: number; readonly example: string }[] {
  return [...conversationsByPersona(each, seed)].map(({ persona, conversations }) => {
    const sides = conversations.map(sideOf);
    const seen = new Set<string>();
    const twice = sides.filter((side) => seen.has(side) || !seen.add(side));
    return { persona, distinct: seen.size, example: twice.toSorted((one, other) => one.length - other.length)[0] ?? '' };
  });
}

function sideOf(conversation: Conversation): string {
  return conversation.join(' / ');
}
