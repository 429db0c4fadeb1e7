import { remembered, TEXTS } from '../remembered.ts';

/** A stop after these letters ends no sentence. */
const SENTENCE = /(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|Nos|vs|approx|Inc|Ltd|Co|Jr|Sr|Prof|e\.g|i\.e))\.+(?=\s|$)|[!?]+(?=\s|$)|\n+/;
const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}’'@/.-]*[\p{L}\p{N}])?|[,;:()&+=–—]|(?<=\s)-+(?=\s)|→/gu;
const BREAK = /^(?:[,;:()+=–—→]|-+)$/;

/** A sentence as its words and the marks that part its clauses. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly string[];
}

/** The sentences of a text; a line is a sentence too. */
export const sentencesOf = remembered(
  (text): readonly Sentence[] =>
    text.split(SENTENCE).flatMap((sentence) => {
      const tokens = sentence.match(TOKEN) ?? [];
      return tokens.length === 0 ? [] : [{ text: sentence, tokens }];
    }),
  TEXTS,
);

/** Whether a token parts clauses. */
export function isBreak(token: string | undefined): boolean {
  return token === undefined || BREAK.test(token);
}
