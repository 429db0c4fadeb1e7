import { createPhraseBook } from './phrases.ts';
import { NOT_RE_EXPLAINING, RE_EXPLAINING } from './re-explains-wordings.ts';
import type { CustomerText } from './text.ts';
import { tokensOf } from './tokens.ts';

const ASIDE = createPhraseBook(NOT_RE_EXPLAINING);
const AGAIN = createPhraseBook(RE_EXPLAINING);

/**
 * Whether the customer has to explain again: they say so ("I already told you", "as I said", "no, that's not what I asked",
 * "again, my order number is …", "read my first message"), or the message says nearly the same as an earlier one.
 * A restatement in other words, with nothing that says so, is not recognised; nor is to whom they explained it before, so "I
 * already told your colleague" counts on the first message too.
 * @param repeated the message says nearly the same as an earlier one of this customer
 */
export function reExplains(text: CustomerText, repeated: boolean, tokens: readonly string[] = tokensOf(text)): boolean {
  return repeated || (AGAIN.isIn(tokens) && AGAIN.isIn(ASIDE.strike(tokens)));
}
