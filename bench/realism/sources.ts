import { type Conversation, modelledCustomers, realCustomers, SINGLE, singleQuestions } from './customers.ts';
import { generatedConversations } from './generated.ts';
import { populationConversations } from './population.ts';
import { wordsIn } from './words.ts';

/** Seed of the generated customers; another was used to tune. */
export const SEED = 'realism-1';

/** Customers of one making. */
export interface Source {
  readonly name: string;
  readonly conversations: readonly Conversation[];
}

/** A word that so many questions of the public sets have is spelled as it should be. */
const USUAL = 2;

/** Which half of the real conversations is looked at. */
export type Half = 'tuning' | 'heldOut';

/** The generated customers and, as far as their files are there, the others; `absent` names the files that are not. */
export function sourcesOf(data: string | undefined, half: Half): { readonly sources: readonly Source[]; readonly absent: readonly string[] } {
  const real = realCustomers(data)?.[half].map(({ turns }) => turns);
  const found: readonly (readonly [string, readonly Conversation[] | undefined])[] = [
    ['generated', generatedConversations(real?.length ?? 1_000, SEED)],
    ['population', populationConversations(real?.length ?? 1_000, 1)],
    ['multidogo', real],
    ['tau', modelledCustomers(data)],
    ...SINGLE.map((file) => [file.split('-')[0] ?? file, singleQuestions(data, file)] as const),
  ];
  return {
    sources: found.flatMap(([name, conversations]) => (conversations === undefined ? [] : [{ name, conversations }])),
    absent: found.flatMap(([name, conversations]) => (conversations === undefined ? [name] : [])),
  };
}

/** The usual words of the public questions, which stand in for a dictionary: names and slips are not among them. */
export function lexiconOf(sources: readonly Source[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name, conversations } of sources) {
    if (name === 'generated' || name === 'multidogo') continue;
    for (const word of conversations.flat().flatMap(wordsIn)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([word, count]) => (count >= USUAL ? [word, word.replaceAll("'", '')] : [])));
}
