import { ANY_NUMBER, isNumber, type Match, matcherOf, secondsOf, startsOf } from './phrase-matcher.ts';
import { parsePhrases, type Row } from './phrase-syntax.ts';

interface Entry {
  readonly kind: number;
  readonly match: Match;
}

/** Phrases of several kinds, found in one walk over the tokens of a message. */
export interface PhraseBook {
  /** How often a phrase of each kind stands in the tokens, in the order of the kinds; findings of a kind do not overlap. */
  readonly countsIn: (tokens: readonly string[]) => readonly number[];
  /** Whether any phrase stands in the tokens. */
  readonly isIn: (tokens: readonly string[]) => boolean;
  /** Whether any phrase begins at the first token. */
  readonly beginsIn: (tokens: readonly string[]) => boolean;
  /** The tokens with a `~` for each phrase; the same array where there is none. */
  readonly strike: (tokens: readonly string[]) => readonly string[];
}

/** The length of the beginnings by which stems are filed. */
const STEM = 4;
const NONE: readonly Entry[] = [];

/**
 * Makes a book of phrases, a list for each kind; see `parsePhrases` for how they are written.
 * Phrases are filed under the two words they can begin with, so a message costs two look-ups and a few comparisons a word, and
 * nothing is compiled. A phrase looks at a bounded number of words: reading is linear in the message.
 * @throws Error when a phrase is not well formed, or can begin with any word
 */
export function createPhraseBook(...kinds: readonly (readonly string[])[]): PhraseBook {
  const byWord = new Map<string, Shelf>();
  const byStem = new Map<string, Shelf>();
  for (const [kind, phrases] of kinds.entries()) for (const row of phrases.flatMap(parsePhrases)) file(row, kind, byWord, byStem);
  const numbers = byWord.get(ANY_NUMBER);
  const at: EntriesAt = (tokens, index) => {
    const token = tokens[index] ?? '';
    const next = tokens[index + 1] ?? '';
    const exact = on(byWord.get(token), next);
    const loose = on(isNumber(token) ? numbers : byStem.size === 0 ? undefined : byStem.get(token.slice(0, STEM)), next);
    return exact.length === 0 ? loose : loose.length === 0 ? exact : [...exact, ...loose];
  };
  return {
    countsIn: (tokens) => counted(tokens, at, kinds.length),
    isIn: (tokens) => tokens.some((_token, index) => at(tokens, index).some(({ match }) => match(tokens, index) >= 0)),
    beginsIn: (tokens) => furthest(tokens, 0, at) >= 0,
    strike: (tokens) => struck(tokens, at),
  };
}

/** What can stand at a token: the phrases that may begin with it and go on with the next one. */
type EntriesAt = (tokens: readonly string[], index: number) => readonly Entry[];

/** The phrases that begin with a word. */
interface Shelf {
  /** Those of which the second word is open. */
  readonly open: Entry[];
  /** By second word: the others that can go on with it, and the open ones. */
  readonly byNext: Map<string, Entry[]>;
}

function on(shelf: Shelf | undefined, next: string): readonly Entry[] {
  return shelf === undefined ? NONE : (shelf.byNext.get(next) ?? shelf.open);
}

function file(row: Row, kind: number, byWord: Map<string, Shelf>, byStem: Map<string, Shelf>): void {
  const entry = { kind, match: matcherOf(row) };
  const { words, stems } = startsOf(row);
  const seconds = secondsOf(row);
  for (const word of words) shelve(byWord, word, entry, seconds);
  for (const start of new Set([...stems].map((stem) => stem.slice(0, STEM)))) shelve(byStem, start, entry, seconds);
}

function shelve(shelves: Map<string, Shelf>, key: string, entry: Entry, seconds: ReadonlySet<string> | undefined): void {
  const shelf = shelves.get(key) ?? { open: [], byNext: new Map<string, Entry[]>() };
  shelves.set(key, shelf);
  if (seconds === undefined) {
    shelf.open.push(entry);
    for (const entries of shelf.byNext.values()) entries.push(entry);
    return;
  }
  for (const next of seconds) {
    const entries = shelf.byNext.get(next) ?? [...shelf.open];
    entries.push(entry);
    shelf.byNext.set(next, entries);
  }
}

function counted(tokens: readonly string[], entriesAt: EntriesAt, kinds: number): number[] {
  const counts = new Array<number>(kinds).fill(0);
  const until = new Array<number>(kinds).fill(0);
  for (let index = 0; index < tokens.length; index += 1) {
    for (const { kind, match } of entriesAt(tokens, index)) {
      if ((until[kind] ?? 0) > index) continue;
      const end = match(tokens, index);
      if (end < 0) continue;
      counts[kind] = (counts[kind] ?? 0) + 1;
      until[kind] = end;
    }
  }
  return counts;
}

function furthest(tokens: readonly string[], index: number, entriesAt: EntriesAt): number {
  let end = -1;
  for (const { match } of entriesAt(tokens, index)) end = Math.max(end, match(tokens, index));
  return end;
}

function struck(tokens: readonly string[], entriesAt: EntriesAt): readonly string[] {
  const left: string[] = [];
  let until = 0;
  for (const [index, token] of tokens.entries()) {
    if (index < until) continue;
    const end = furthest(tokens, index, entriesAt);
    left.push(end > index ? '~' : token);
    until = Math.max(end, index + 1);
  }
  return left.length === tokens.length ? tokens : left;
}
