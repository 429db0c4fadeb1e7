import type { Section } from '../section.ts';
import { missing } from '../signals/utterances.ts';
import { type Conversation, REAL } from './customers.ts';
import { lengthsOf, profileOf } from './profile.ts';
import { published } from './samples.ts';
import { type Half, lexiconOf, sourcesOf } from './sources.ts';
import { wasserstein } from './wasserstein.ts';

const TITLE = 'What the customers write like';
const NAME = 30;
const COLUMN = 11;

/** Counts of each source side by side. Only MultiDoGO's are people in whole conversations; tau's are played by a model. */
export function profileSection(data: string | undefined, half: Half): Section {
  const { sources, absent } = sourcesOf(data, half);
  if (absent.includes('multidogo')) return { kind: 'skipped', title: TITLE, why: missing(REAL) };
  const lexicon = lexiconOf(sources);
  const generated = sources[0]?.conversations ?? [];
  const people = sources.find(({ name }) => name === 'multidogo')?.conversations ?? [];
  const shown = [...sources, { name: 'published', conversations: published(generated) }].map(({ name, conversations }) => {
    const lengths = lengthsOf(conversations);
    const toPeople = { words: wasserstein(lengths, lengthsOf(people)), turns: wasserstein(turnsOf(conversations), turnsOf(people)) };
    return { name, profile: profileOf(conversations, lexicon), distance: wasserstein(lengths, lengthsOf(generated)), toPeople };
  });
  const rows = Object.keys(shown[0]?.profile ?? {});
  return {
    kind: 'measured',
    title: TITLE,
    lines: [
      'generated: the grammar in the mix of bench/realism/generated.ts; population: the shipped one, as played;',
      'published: generated without case and punctuation, as multidogo (people) is published. tau: played by a model.',
      `${''.padEnd(NAME)}${shown.map(({ name }) => name.padStart(COLUMN)).join('')}`,
      ...rows.map((row) => `${row.padEnd(NAME)}${shown.map(({ profile }) => figure(profile[row] ?? 0).padStart(COLUMN)).join('')}`),
      `${'words a turn, W1 to generated'.padEnd(NAME)}${shown.map(({ distance }) => figure(distance).padStart(COLUMN)).join('')}`,
      `${'words a turn, W1 to people'.padEnd(NAME)}${shown.map(({ toPeople }) => figure(toPeople.words).padStart(COLUMN)).join('')}`,
      `${'turns, W1 to people'.padEnd(NAME)}${shown.map(({ toPeople }) => figure(toPeople.turns).padStart(COLUMN)).join('')}`,
      ...(absent.length === 0 ? [] : [`skipped: ${absent.join(', ')} (set ESCALAB_DATA to the folder with their files)`]),
    ],
    figures: Object.fromEntries(shown.map(({ name, profile, distance, toPeople }) => [name, { ...profile, wasserstein: distance, toPeople }])),
  };
}

function turnsOf(conversations: readonly Conversation[]): readonly number[] {
  return conversations.map((turns) => turns.length);
}

function figure(value: number): string {
  if (Number.isNaN(value)) return '–';
  return value >= 10 ? value.toFixed(1) : value.toFixed(3);
}
