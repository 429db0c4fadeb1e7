import { remembering } from './memo.ts';
import { PEOPLE } from './people.ts';
import { COMMA, createGrammar, MARK, UNKNOWN } from './request-grammar.ts';
import { ASKS_NOBODY } from './request-guards.ts';
import { PHRASES, PIECES } from './request-phrases.ts';
import { ASKS, BARE, TELLING } from './request-wordings.ts';
import { KINDS, UNIONS, WORDS } from './request-words.ts';
import { corrected } from './spelling.ts';
import type { CustomerText } from './text.ts';

const RENAMINGS = [...PEOPLE, ...PHRASES];
/** Words whose reading is remembered: correcting one is dear, and customers use few. */
const REMEMBERED = 20_000;

const grammar = createGrammar({
  classes: WORDS,
  kinds: KINDS,
  unions: UNIONS,
  phrases: PIECES,
  rules: [...RENAMINGS.flatMap(([, rules]) => rules), ...ASKS_NOBODY, ...ASKS, ...BARE, ...TELLING],
});

/** Rules of requests as one expression over what `readRequest` returns. */
export const compile = grammar.compile;

const RENAMED = RENAMINGS.map(([kind, rules]) => ({ symbol: grammar.symbolOfKind(kind), pattern: compile(rules, 'g') }));
const MARKS: Readonly<Record<string, string>> = { '.': MARK, '!': MARK, '?': MARK, ';': MARK, ':': MARK, ',': COMMA };
const FILLERS = new Set(WORDS.FILLER.split(' '));
const MANNERS = new RegExp(`[${COMMA}${grammar.symbolOf('please') ?? ''}]`, 'g');

const symbolOf = remembering(
  (word) => (FILLERS.has(word) ? '' : (MARKS[word] ?? grammar.symbolOf(word) ?? grammar.symbolOf(corrected(word)) ?? UNKNOWN)),
  REMEMBERED,
);

/**
 * The message as the rules of requests read it: one symbol a word, a sentence end before and after, fillers gone,
 * mistyped words read as what they stand for, persons and set phrases renamed to their kinds.
 */
export function readRequest(text: CustomerText): string {
  let symbols = MARK;
  for (const word of text.flat.split(' ')) if (word !== '') symbols += symbolOf(word);
  symbols += MARK;
  for (const { symbol, pattern } of RENAMED) symbols = symbols.replace(pattern, symbol);
  return symbols;
}

/** What was read, without commas and `please`. */
export const withoutManners = (symbols: string) => symbols.replace(MANNERS, '');
