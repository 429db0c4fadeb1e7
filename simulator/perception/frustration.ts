import { EVIDENCE, NOT_FRUSTRATED } from './frustration-wordings.ts';
import { createPhraseBook } from './phrases.ts';
import type { CustomerText } from './text.ts';
import { tokensOf } from './tokens.ts';

/** What else in a message bears on how frustrated it sounds. */
export interface Aggravations {
  /** The message says nearly the same as an earlier one of this customer. */
  readonly repeated: boolean;
  readonly sarcastic: boolean;
  readonly curtHostile: boolean;
}

const SARCASM = 0.5;
const CURT = 0.3;
const REPEATED = 0.35;
const CAPITALS = 0.3;
const EMPHASIS = 0.2;
const EXCLAIMING = 0.2;
const MASKED = 0.5;

const HARMLESS = createPhraseBook(NOT_FRUSTRATED);
const FINDINGS = createPhraseBook(...EVIDENCE.map(({ phrases }) => phrases));
const PLEASED = createPhraseBook([
  'thanks|thank|cheers|love -it|loved|great|awesome|amazing|perfect|excellent|brilliant|wonderful|yay|happy|congrats|congratulations|best|good|wow|hooray|nice|hi|hello|gorgeous|omg it',
]);
const CAPITAL = /\p{Lu}{2}/u;
const SHOUTED = /(?<![\p{L}\p{N}_-])\p{Lu}{3,}(?![\p{L}\p{N}_-])/gu;
const SHOUTED_IN_A_ROW = /(?<![\p{L}\p{N}])(?:\p{Lu}{1,20}[ ,!]{1,3}){3}\p{Lu}{2}/u;
/** Little words that are in capitals for stress alone, among others that are not. */
const STRESSED =
  /(?<![\p{L}\p{N}'])(?:AGAIN|NEVER|STILL|NOT|NOTHING|NOBODY|EVERY|NOW|TWICE|HOURS|WEEKS|DAYS|MONTHS|ALWAYS|STOP|WHY|DARE|AFTER|ONE|ALL|MY|YOUR|DID|NEED|WANT|SAME|ANYONE|THREE|FOUR|FIVE|DEMAND)(?![\p{L}\p{N}'])/u;
const SMALL = /\p{Ll}{2}/u;
const EXCLAIMED = /!!|\?\?|!\?|\?!/;
const MASK = /[*#@$%]/;
const MASKED_SWEARING = /(?<![\p{L}\p{N}])(?:[fsbac]\p{L}{0,2}[*#@$%]{2,}|f[*#@]ck|sh[*#!]t|b[*#]tch)/iu;

/**
 * How frustrated the message sounds, 0–1; from 0.5 on most readers would call the customer frustrated.
 * Kinds of evidence combine as independent ones: 1 − Π(1 − weight). Weights: the customer says so 0.5 · judges the service
 * 0.5 · swears 0.5 · has to say or ask it again 0.4 · threatens to leave or tell others 0.4 · waits unanswered 0.3 · presses 0.3 ·
 * disclaims ("with respect", "I hate to moan") 0.4 · speaks
 * with the reserve of the displeased 0.2 · it happened again 0.2 (a second finding of a kind counts half) ·
 * sarcasm 0.5 · nearly the same as an earlier message 0.35 · a curt hostile reply 0.3 · mostly capitals 0.3 · a stressed word in
 * capitals 0.2 · `!!` or `??` 0.2.
 *
 * A bad fact told calmly ("my screen is cracked", "my card was stolen") is 0, and loudness of a pleased customer
 * ("THANK YOU!!!") counts for nothing. It hears wordings, not tone: despair in words of its own escapes it, and so does whom the anger
 * is meant for ("my sister was furious" counts). English only. The weights are judgement, not fitted to data.
 */
export function frustrationOf(text: CustomerText, also: Aggravations, tokens: readonly string[] = tokensOf(text)): number {
  let calm = wordedCalmly(tokens);
  if (MASK.test(text.plain) && MASKED_SWEARING.test(text.plain)) calm *= 1 - MASKED;
  if (also.sarcastic) calm *= 1 - SARCASM;
  if (also.repeated) calm *= 1 - REPEATED;
  if (also.curtHostile) calm *= 1 - CURT;
  const quiet = quietness(text);
  if (quiet < 1 && (calm < 1 || !PLEASED.isIn(tokens))) calm *= quiet;
  return Math.round((1 - calm) * 1000) / 1000;
}

/** The product of 1 − weight over the kinds of phrases found. */
function wordedCalmly(tokens: readonly string[]): number {
  if (!FINDINGS.isIn(tokens)) return 1;
  let calm = 1;
  for (const [kind, times] of FINDINGS.countsIn(HARMLESS.strike(tokens)).entries()) {
    const weight = EVIDENCE[kind]?.weight ?? 0;
    if (times > 0) calm *= 1 - weight;
    if (times > 1) calm *= 1 - weight / 2;
  }
  return calm;
}

/** 1 − the weight of capitals and of exclamation or question marks in a row. A name or a code in capitals is no shouting. */
function quietness({ plain, words }: CustomerText): number {
  const shouted = CAPITAL.test(plain) ? (plain.match(SHOUTED)?.length ?? 0) : 0;
  const loud = (words.length >= 3 && shouted >= 2 && shouted * 2 >= words.length) || (shouted >= 2 && SHOUTED_IN_A_ROW.test(plain));
  const stressed = !loud && shouted > 0 && STRESSED.test(plain) && SMALL.test(plain);
  return (loud ? 1 - CAPITALS : stressed ? 1 - EMPHASIS : 1) * (EXCLAIMED.test(plain) ? 1 - EXCLAIMING : 1);
}
