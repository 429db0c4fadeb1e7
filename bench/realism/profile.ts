import { countIssues } from '../../simulator/perception/issues.ts';
import { readText } from '../../simulator/perception/text.ts';
import type { Conversation } from './customers.ts';
import { APOLOGIES, GREETINGS, PLEASES, THANKS, wordsIn } from './words.ts';

/** What can be counted of a source of customers, by name; shares are of turns unless the name says otherwise. */
export type Profile = Readonly<Record<string, number>>;

/** Words of each source from which variety is counted: with more, every source looks less varied. */
const VARIETY_WORDS = 5_000;
const CURT = 3;

/** @param lexicon words that are spelled as they should be; without any, nothing is said of spelling */
export function profileOf(conversations: readonly Conversation[], lexicon: ReadonlySet<string>): Profile {
  const turns = conversations.flat();
  const lengths = lengthsOf(conversations);
  const sorted = lengths.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const mean = average(lengths);
  return {
    'turns a conversation': turns.length / conversations.length,
    'words a turn, mean': mean,
    '  standard deviation': Math.sqrt(average(lengths.map((length) => (length - mean) ** 2))),
    ...{ '  10 %': at(0.1), '  half': at(0.5), '  90 %': at(0.9), '  99 %': at(0.99) },
    'curt (3 words at most)': share(lengths, (length) => length <= CURT),
    ...variety(turns),
    'said before in the talk': average(conversations.map((talk) => 1 - new Set(talk).size / talk.length)),
    'several issues': share(turns, (turn) => countIssues(readText(turn)) > 1),
    ...politeness(conversations, turns),
    ...writing(turns),
    'words not in the lexicon': unknown(turns, lexicon),
  };
}

/** Words of each turn. */
export function lengthsOf(conversations: readonly Conversation[]): readonly number[] {
  return conversations.flat().map((turn) => wordsIn(turn).length);
}

function variety(turns: readonly string[]): Profile {
  const words = turns.flatMap((turn) => [...wordsIn(turn), '.']).slice(0, VARIETY_WORDS);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return { 'distinct words (distinct-1)': new Set(words).size / words.length, 'distinct pairs (distinct-2)': new Set(pairs).size / pairs.length };
}

function politeness(conversations: readonly Conversation[], turns: readonly string[]): Profile {
  const holds = (set: ReadonlySet<string>) => (turn: string) => wordsIn(turn).some((word) => set.has(word));
  return {
    ...{
      greets: share(turns, holds(GREETINGS)),
      thanks: share(turns, holds(THANKS)),
      'says please': share(turns, holds(PLEASES)),
      apologises: share(turns, holds(APOLOGIES)),
    },
    'talks that ever thank': share(conversations, (talk) => talk.some(holds(THANKS))),
    'talks that ever say please': share(conversations, (talk) => talk.some(holds(PLEASES))),
  };
}

function writing(turns: readonly string[]): Profile {
  const matching = (pattern: RegExp): number => share(turns, (turn) => pattern.test(turn));
  return {
    ...{ 'ends with a stop': matching(/\.$/), 'has a question mark': matching(/\?/), 'has a comma': matching(/,/), 'has an apostrophe': matching(/'/) },
    ...{ 'begins with a capital': matching(/^\p{Lu}/u), 'has a figure': matching(/\d/), 'figures alone': matching(/^[\d\s.,$/-]+$/) },
  };
}

function unknown(turns: readonly string[], lexicon: ReadonlySet<string>): number {
  if (lexicon.size === 0) return Number.NaN;
  return share(
    turns.flatMap(wordsIn).filter((word) => /^\p{L}+$/u.test(word)),
    (word) => !lexicon.has(word),
  );
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
