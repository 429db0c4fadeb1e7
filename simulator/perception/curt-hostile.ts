import { FRIENDLY_WORDS, HOSTILE_QUESTIONS, HOSTILE_REPLIES, INSULTS } from './curt-hostile-wordings.ts';
import { createPhraseBook, type PhraseBook } from './phrases.ts';
import { isSarcastic } from './sarcasm.ts';
import type { CustomerText } from './text.ts';
import { tokensOf } from './tokens.ts';

/** A reply of more words is not curt. */
const MOST_WORDS = 8;
/** Words cut off before a reply, at most. */
const MOST_LEADING = 4;

const LEADING = new Set(
  ['oh', 'so', 'well', 'ok', 'okay', 'wow', 'no', 'yeah', 'just', 'omg', 'great', 'fine', 'then', 'again', 'sigh', 'yes', 'look', 'hey', 'and', 'nope'].concat([
    'ugh',
    'sorry',
    'man',
    'dude',
    'really',
    'seriously',
    '.',
    '!',
    '?',
  ]),
);
const TRAILING = new Set([
  'already',
  'now',
  'then',
  'man',
  'dude',
  'right',
  'asap',
  'lol',
  'bot',
  'bye',
  'mate',
  'today',
  'honestly',
  'really',
  'tbh',
  'guys',
  'people',
  '.',
  '!',
  '?',
]);

const whole = (phrases: readonly string[]) => createPhraseBook([`(${phrases.join('|')}) $$`]);
const REPLIES = whole(HOSTILE_REPLIES);
const QUESTIONS = whole(HOSTILE_QUESTIONS);
const INSULT = createPhraseBook(INSULTS);
const FRIENDLY = createPhraseBook(FRIENDLY_WORDS);

/**
 * Whether the message is a short hostile reply ("just fix it.", "seriously?", "useless.", "are you even reading?"): at most
 * eight words that are an order without courtesy, scorn, an insult, swearing or sarcasm. Short neutral answers ("yes", "no, that's
 * all", "cancel it", "tracking number?") are not, nor is a long angry message, nor asking for a human in a word.
 * It knows set phrases only; coldness ("fine.", "do it") passes for neutral, since most who are brief are busy and not angry.
 */
export function isCurtHostile(text: CustomerText, tokens: readonly string[] = tokensOf(text), sarcastic: boolean = isSarcastic(text, tokens)): boolean {
  const count = text.words.length;
  if (count > MOST_WORDS) return false;
  if (sarcastic) return true;
  if (FRIENDLY.isIn(tokens)) return false;
  if (INSULT.isIn(tokens)) return true;
  const asked = tokens.includes('?');
  return count > 0 && isHostileReply(withoutTrailing(tokens), asked);
}

function isHostileReply(reply: readonly string[], asked: boolean): boolean {
  const books: readonly PhraseBook[] = asked ? [REPLIES, QUESTIONS] : [REPLIES];
  for (let from = 0; from <= MOST_LEADING && from < reply.length; from += 1) {
    const rest = reply.slice(from);
    if (books.some((book) => book.beginsIn(rest))) return true;
    if (!LEADING.has(reply[from] ?? '')) return false;
  }
  return false;
}

/** The reply without the words behind it that change nothing; at least its first word. */
function withoutTrailing(tokens: readonly string[]): readonly string[] {
  let end = tokens.length;
  while (end > 1 && TRAILING.has(tokens[end - 1] ?? '')) end -= 1;
  return tokens.slice(0, end);
}
