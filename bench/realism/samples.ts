import { asPublished } from './as-published.ts';
import type { Conversation } from './customers.ts';
import { foldsFor, type Sample } from './detector.ts';
import { STYLE_NAMES, styleOf } from './style.ts';

const NOT_FUNCTION_WORDS = STYLE_NAMES.flatMap((name, at) => (name.startsWith('word_') ? [] : [at]));

/** All conversations as the publishers of MultiDoGO print theirs, without turns of which nothing is left. */
export function published(conversations: readonly Conversation[]): readonly Conversation[] {
  return conversations.map((turns) => turns.map(asPublished).filter((turn) => turn !== '')).filter((turns) => turns.length > 0);
}

/** A sample a conversation. */
export function conversationSamples(conversations: readonly Conversation[], seed: string): readonly Sample[] {
  const folds = foldsFor(conversations.length, seed);
  return conversations.map((turns, at) => ({ features: styleOf(turns), fold: folds[at] ?? 0 }));
}

/** A sample a turn, with its place in the conversation; the turns of one conversation are in one fold. */
export function turnSamples(conversations: readonly Conversation[], seed: string): readonly Sample[] {
  const folds = foldsFor(conversations.length, seed);
  return conversations.flatMap((turns, at) =>
    turns.map((turn, place) => ({ features: [...styleOf([turn]), ...placeOf(place, turns.length)], fold: folds[at] ?? 0 })),
  );
}

/** The samples of conversations without the rates of function words. */
export function withoutFunctionWords(samples: readonly Sample[]): readonly Sample[] {
  return samples.map(({ features, fold }) => ({ features: NOT_FUNCTION_WORDS.map((at) => features[at] ?? 0), fold }));
}

function placeOf(place: number, length: number): readonly number[] {
  return [Math.min(place, 8), Number(place === 0), Number(place === 1), Number(place === length - 1), Number(place === length - 2)];
}
