import type { Piece, Row } from './phrase-syntax.ts';

/** Matches from a token on: the token behind the match, or −1. */
export type Match = (tokens: readonly string[], at: number) => number;

/** What a row can begin with. */
export interface Starts {
  readonly words: Set<string>;
  readonly stems: Set<string>;
  /** It can begin with any word, or with none. */
  open: boolean;
}

const MARKS = new Set(['.', '!', '?']);
/** Stands among the words that a row can begin with for every number. */
export const ANY_NUMBER = '#';

/** A matcher of the row; it takes the first way that leads to the end, the longest of a wildcard's last. */
export function matcherOf(row: Row, then: Match = arrived): Match {
  return row.reduceRight<Match>((next, piece) => matcherOfPiece(piece, next), then);
}

function arrived(_tokens: readonly string[], at: number): number {
  return at;
}

function matcherOfPiece(piece: Piece, next: Match): Match {
  switch (piece.kind) {
    case 'word':
      return (tokens, at) => (tokens[at] === piece.word ? next(tokens, at + 1) : -1);
    case 'stem':
      return (tokens, at) => (tokens[at]?.startsWith(piece.stem) ? next(tokens, at + 1) : -1);
    case 'number':
      return (tokens, at) => (isNumber(tokens[at] ?? '') ? next(tokens, at + 1) : -1);
    case 'start':
      return (tokens, at) => (isBound(tokens[at - 1]) ? next(tokens, at) : -1);
    case 'end':
      return (tokens, at) => (isBound(tokens[at]) ? next(tokens, at) : -1);
    case 'last':
      return (tokens, at) => (at >= tokens.length ? next(tokens, at) : -1);
    case 'any':
      return (tokens, at) => skipping(tokens, at, piece, next);
    case 'not':
      return excluding(piece.rows, next);
    case 'one_of':
      return choosing(piece.optional ? [...piece.rows, []] : piece.rows, next);
  }
}

/** Whether the token begins with a digit: `3`, `3rd`, `3.50`. */
export function isNumber(token: string): boolean {
  const code = token.charCodeAt(0);
  return code >= 48 && code <= 57;
}

function isBound(token: string | undefined): boolean {
  return token === undefined || MARKS.has(token);
}

function skipping(tokens: readonly string[], at: number, { least, most }: { least: number; most: number }, next: Match): number {
  for (let skipped = 0; skipped <= most; skipped += 1) {
    const end = skipped < least ? -1 : next(tokens, at + skipped);
    if (end >= 0) return end;
    if (isBound(tokens[at + skipped])) return -1;
  }
  return -1;
}

function excluding(rows: readonly Row[], next: Match): Match {
  const excluded = rows.map((row) => matcherOf(row));
  return (tokens, at) => (excluded.some((match) => match(tokens, at) >= 0) ? -1 : next(tokens, at));
}

function choosing(rows: readonly Row[], next: Match): Match {
  const words = new Set(rows.flatMap(([piece, ...rest]) => (piece?.kind === 'word' && rest.length === 0 ? [piece.word] : [])));
  const others = rows.filter(([piece, ...rest]) => piece?.kind !== 'word' || rest.length > 0).map((row) => matcherOf(row, next));
  return (tokens, at) => {
    const end = words.has(tokens[at] ?? '') ? next(tokens, at + 1) : -1;
    if (end >= 0) return end;
    for (const match of others) {
      const other = match(tokens, at);
      if (other >= 0) return other;
    }
    return -1;
  };
}

/** What the row can begin with. @throws Error when that is any word, or nothing at all */
export function startsOf(row: Row): Starts {
  const starts = allStarts(row);
  if (starts.open) throw new Error(`a phrase can begin with anything: ${JSON.stringify(row)}`);
  return starts;
}

/** What can stand second, where that is surely a word of a list; undefined where it is open. */
export function secondsOf([first, ...rest]: Row): ReadonlySet<string> | undefined {
  if (first === undefined || !takesOne(first)) return undefined;
  const starts = allStarts(rest);
  return starts.open || starts.stems.size > 0 || starts.words.has(ANY_NUMBER) ? undefined : starts.words;
}

/** Whether the piece matches just one token, always. */
function takesOne(piece: Piece): boolean {
  if (piece.kind === 'one_of') return !piece.optional && piece.rows.every(([inner, ...more]) => inner !== undefined && more.length === 0 && takesOne(inner));
  return piece.kind === 'word' || piece.kind === 'stem' || piece.kind === 'number';
}

function allStarts(row: Row): Starts {
  const starts: Starts = { words: new Set(), stems: new Set(), open: false };
  if (addStarts(row, starts)) starts.open = true;
  return starts;
}

/** Adds what the row can begin with; says whether it can match without a token. */
function addStarts(row: Row, starts: Starts): boolean {
  return row.every((piece) => {
    switch (piece.kind) {
      case 'word':
        starts.words.add(piece.word);
        return false;
      case 'stem':
        starts.stems.add(piece.stem);
        return false;
      case 'number':
        starts.words.add(ANY_NUMBER);
        return false;
      case 'start':
      case 'not':
        return true;
      case 'one_of':
        return piece.rows.map((inner) => addStarts(inner, starts)).some(Boolean) || piece.optional;
      default:
        starts.open = true;
        return false;
    }
  });
}
