import { createPhraseBook } from './phrases.ts';
import { BAD_NEWS, MEANT, PRAISE_FIRST, SARCASTIC } from './sarcasm-wordings.ts';
import type { CustomerText } from './text.ts';
import { tokensOf } from './tokens.ts';

const PHRASES = createPhraseBook(SARCASTIC);
const PRAISE = createPhraseBook(PRAISE_FIRST);
const BAD = createPhraseBook(BAD_NEWS);
const SINCERE = createPhraseBook(MEANT);

const ROLLED_EYES = '\u{1F644}';
/** A word of the company held up in inverted commas: `your "express" delivery`, `ah yes, "within 24 hours"`. */
const HELD_UP =
  /\b(?:your|this|that|such|so|extra for|paid for|ah yes,?|apparently|for your|of your) "[a-z][a-z0-9' -]{2,30}"|\b(?:had|have|been|just|was|is) (?:just )?"(?:fixed|resolved|delivered|solved|repaired|helped|helpful|sorted|completed|processed)"/i;

/**
 * Whether the message is sarcastic. Three ways to tell: turns of phrase that are hardly ever meant ("thanks for
 * nothing", "love waiting three weeks", "take your time, it's only my rent"); praise that opens a sentence and is followed by
 * bad news, with no sign that it is meant ("fantastic, cancelled again"); a promise held up in inverted commas (`your "express"
 * delivery`); rolled eyes.
 * It knows English phrases and no situations: dry remarks that only the facts give away ("Lovely. My steak is in
 * Swindon and I am in Perth") escape it, and so does new wit. It misses more than it finds; what it finds is mostly right.
 */
export function isSarcastic(text: CustomerText, tokens: readonly string[] = tokensOf(text)): boolean {
  if (text.plain.includes(ROLLED_EYES) || PHRASES.isIn(tokens)) return true;
  if (text.plain.includes('"') && HELD_UP.test(text.plain)) return true;
  return PRAISE.isIn(tokens) && BAD.isIn(tokens) && !SINCERE.isIn(tokens);
}
