/** A piece of a phrase. */
export type Piece =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'stem'; readonly stem: string }
  | { readonly kind: 'any'; readonly least: 0 | 1; readonly most: number }
  | { readonly kind: 'number' | 'start' | 'end' | 'last' }
  | { readonly kind: 'not'; readonly rows: readonly Row[] }
  | { readonly kind: 'one_of'; readonly rows: readonly Row[]; readonly optional: boolean };
/** Pieces one after the other. */
export type Row = readonly Piece[];

const SYMBOL = /\)\??|-?\(|\||[^ ()|]+/g;
const SHORTEST_STEM = 4;
const SIGNS: Readonly<Record<string, Piece>> = {
  _: { kind: 'any', least: 1, most: 1 },
  '#': { kind: 'number' },
  '^': { kind: 'start' },
  $: { kind: 'end' },
  $$: { kind: 'last' },
};

/**
 * Reads phrases: rows of pieces with spaces between, the rows parted by `|`. Pieces: `word` · `stem*` (four letters or
 * more) · `(one row|another)` · `_` any word · `~3` up to three words · `#` a number · `^` and `$` begin and end of a sentence ·
 * `$$` end of the message · `-word` and `-(a row|another)` not followed by. A `?` behind a word or bracket makes it
 * optional; standing alone it is the mark. Wildcards never reach over the end of a sentence.
 * @throws Error when brackets do not match, or a stem is too short
 */
export function parsePhrases(phrases: string): readonly Row[] {
  const symbols = phrases.match(SYMBOL) ?? [];
  const { rows, next } = rowsFrom(symbols, 0);
  if (next !== symbols.length) throw new Error(`\`${phrases}\` closes a bracket that it never opened`);
  return rows;
}

/** Rows up to the bracket that closes them. */
function rowsFrom(symbols: readonly string[], from: number): { rows: Row[]; next: number } {
  const rows: Row[] = [];
  let row: Piece[] = [];
  let next = from;
  for (let symbol = symbols[next]; symbol !== undefined && !symbol.startsWith(')'); symbol = symbols[next]) {
    next += 1;
    if (symbol === '|') {
      rows.push(row);
      row = [];
    } else if (symbol.endsWith('(')) {
      const inner = rowsFrom(symbols, next);
      row.push(bracket(symbol, inner.rows, symbols[inner.next]));
      next = inner.next + 1;
    } else row.push(pieceOf(symbol));
  }
  return { rows: [...rows, row], next };
}

function bracket(opening: string, rows: readonly Row[], closing: string | undefined): Piece {
  if (closing === undefined) throw new Error('a bracket of a phrase is not closed');
  return opening === '-(' ? { kind: 'not', rows } : { kind: 'one_of', rows, optional: closing === ')?' };
}

function pieceOf(symbol: string): Piece {
  const sign = SIGNS[symbol];
  if (sign) return sign;
  if (symbol.length > 1 && symbol.endsWith('?')) return { kind: 'one_of', rows: [[pieceOf(symbol.slice(0, -1))]], optional: true };
  if (symbol.length > 1 && symbol.startsWith('-')) return { kind: 'not', rows: [[pieceOf(symbol.slice(1))]] };
  if (symbol.startsWith('~')) return { kind: 'any', least: 0, most: Number(symbol.slice(1)) };
  if (!symbol.endsWith('*')) return { kind: 'word', word: symbol };
  if (symbol.length <= SHORTEST_STEM) throw new Error(`the stem \`${symbol}\` is too short`);
  return { kind: 'stem', stem: symbol.slice(0, -1) };
}
