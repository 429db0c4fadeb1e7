import type { Conversation } from './customers.ts';
import { APOLOGIES, FAREWELLS, FUNCTION_WORDS, GREETINGS, PLEASES, THANKS, TITLES, wordsIn, YES_NO } from './words.ts';

/** The names of the features of `styleOf`, in its order. */
export const STYLE_NAMES: readonly string[] = Object.keys(styleFigures(['']));

/**
 * How a customer writes, whatever about: lengths, positions, manners, punctuation, case, classes of characters, and rates of
 * function words. Of all other words nothing is kept but their number, so topics cannot tell two sources apart.
 */
export function styleOf(conversation: Conversation): readonly number[] {
  return Object.values(styleFigures(conversation));
}

function styleFigures(conversation: Conversation): Readonly<Record<string, number>> {
  const turns = conversation.map((text) => ({ text, words: wordsIn(text) }));
  const words = turns.flatMap((turn) => turn.words);
  return { ...lengths(turns, words), ...manners(turns), ...writing(conversation, words.length), ...functionWords(words) };
}

interface Turn {
  readonly text: string;
  readonly words: readonly string[];
}

function lengths(turns: readonly Turn[], words: readonly string[]): Record<string, number> {
  const sizes = turns.map((turn) => turn.words.length);
  const mean = average(sizes);
  return {
    turns: Math.log(turns.length),
    words_mean: mean,
    words_sd: Math.sqrt(average(sizes.map((size) => (size - mean) ** 2))),
    words_most: Math.max(...sizes),
    words_first: sizes[0] ?? 0,
    words_second: sizes[1] ?? 0,
    words_last: sizes.at(-1) ?? 0,
    words_last_but_one: sizes.at(-2) ?? 0,
    one_word: share(sizes, (size) => size <= 1),
    two_words: share(sizes, (size) => size === 2),
    three_words: share(sizes, (size) => size === 3),
    ten_words: share(sizes, (size) => size >= 10),
    distinct: words.length === 0 ? 0 : new Set(words).size / words.length,
    repeated_turns: 1 - new Set(turns.map(({ text }) => text)).size / turns.length,
  };
}

function manners(turns: readonly Turn[]): Record<string, number> {
  const holding = (set: ReadonlySet<string>): number => share(turns, ({ words }) => words.some((word) => set.has(word)));
  return {
    ...{ greetings: holding(GREETINGS), thanks: holding(THANKS), pleases: holding(PLEASES), apologies: holding(APOLOGIES), farewells: holding(FAREWELLS) },
    ...{ titles: holding(TITLES), wishes: share(turns, ({ text }) => /\bnice day\b|\bgreat day\b|\bgood day\b/i.test(text)) },
    only_yes_no: share(turns, ({ words }) => words.length > 0 && words.every((word) => YES_NO.has(word))),
    greets_first: Number(turns[0]?.words.some((word) => GREETINGS.has(word)) ?? false),
    greets_only_first: Number(turns[0]?.words.every((word) => GREETINGS.has(word)) ?? false),
    thanks_last: Number(turns.at(-1)?.words.some((word) => THANKS.has(word)) ?? false),
  };
}

function writing(conversation: Conversation, words: number): Record<string, number> {
  const text = conversation.join(' ');
  const rate = (pattern: RegExp): number => (text.match(pattern)?.length ?? 0) / Math.max(1, words);
  const turns = (pattern: RegExp): number => share(conversation, (turn) => pattern.test(turn));
  return {
    ...{
      figures: rate(/\d/g),
      capitals: rate(/\p{Lu}/gu),
      commas: rate(/,/g),
      stops: rate(/\./g),
      apostrophes: rate(/'/g),
      other_marks: rate(/[^\p{L}\p{N}\s,.'?!]/gu),
    },
    ...{ figures_only: turns(/^[\d\s]+$/), with_figures: turns(/\d/), stop_last: turns(/\.$/), asks: turns(/\?/), exclaims: turns(/!/) },
    ...{ capital_first: turns(/^\p{Lu}/u), small_first: turns(/^\p{Ll}/u), small_i: turns(/\bi\b/), shouts: turns(/\b\p{Lu}{3,}\b/u) },
  };
}

function functionWords(words: readonly string[]): Record<string, number> {
  const counts = new Map(FUNCTION_WORDS.map((word) => [word, 0]));
  for (const word of words) {
    const count = counts.get(word);
    if (count !== undefined) counts.set(word, count + 1);
  }
  return Object.fromEntries([...counts].map(([word, count]) => [`word_${word}`, count / Math.max(1, words.length)]));
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
