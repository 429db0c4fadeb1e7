import { EVIDENCE, NOT_FRUSTRATED } from './frustration-wordings.ts';
import { isSarcastic } from './sarcasm.ts';
import type { CustomerText } from './text.ts';

const SARCASM = 0.45;
const REPEATED = 0.35;
const CAPITALS = 0.3;
const EXCLAIMING = 0.2;

const PLEASED = / (?:thanks?|loved?|great|awesome|amazing|perfect|excellent|brilliant|wonderful|yay|happy|congrat\S*|best|good|wow|hooray|nice|hi|hello) /;
const SHOUTED = /(?<![\p{L}\p{N}_-])\p{Lu}{3,}(?![\p{L}\p{N}_-])/gu;
const SHOUTED_IN_A_ROW = /(?<![\p{L}\p{N}])(?:\p{Lu}{1,20}[ ,!]{1,3}){3}\p{Lu}{2}/u;
const MASKED_SWEARING = /(?<![\p{L}\p{N}])(?:[fsbac]\p{L}{0,2}[*#@$%]{2,}|f[*#@]ck|sh[*#!]t|b[*#]tch)/iu;

/**
 * How frustrated the message sounds, 0–1. Kinds of evidence combine as independent ones: 1 − Π(1 − weight).
 * Weights: the customer says so 0.5 · scolds the service 0.4 · it happened, or they said it, before 0.35 · waits 0.3 ·
 * swears 0.5 · threatens to leave or tell others 0.4 · presses 0.25 (a second finding of a kind counts half) ·
 * sarcasm 0.45 · nearly the same as an earlier message 0.35 · mostly capitals 0.3 · `!!` or `??` 0.2.
 *
 * A bad fact told calmly ("my screen is cracked") is 0, and loudness of a pleased customer ("THANK YOU!!!") counts for
 * nothing. It hears words, not tone: polite despair escapes it. The weights are judgement, not fitted to data.
 * @param repeated the message says nearly the same as an earlier one of this customer
 */
export function frustrationOf(text: CustomerText, repeated: boolean): number {
  const flat = text.flat.replaceAll(' ,', '').replace(NOT_FRUSTRATED, ' ~');
  let calm = 1;
  for (const { weight, found } of EVIDENCE) {
    const times = flat.match(found)?.length ?? 0;
    if (times > 0) calm *= 1 - weight;
    if (times > 1) calm *= 1 - weight / 2;
  }
  if (MASKED_SWEARING.test(text.plain)) calm *= 0.5;
  if (isSarcastic(text)) calm *= 1 - SARCASM;
  if (repeated) calm *= 1 - REPEATED;
  if (calm < 1 || !PLEASED.test(flat)) calm *= 1 - loudness(text);
  return Math.round((1 - calm) * 1000) / 1000;
}

/** Weight of capitals and of exclamation or question marks in a row. A name or a code in capitals is no shouting. */
function loudness(text: CustomerText): number {
  const shouted = text.plain.match(SHOUTED)?.length ?? 0;
  const loud = (text.words.length >= 3 && shouted >= 2 && shouted * 2 >= text.words.length) || SHOUTED_IN_A_ROW.test(text.plain);
  const exclaiming = /!!|\?\?|!\?|\?!/.test(text.plain);
  return 1 - (loud ? 1 - CAPITALS : 1) * (exclaiming ? 1 - EXCLAIMING : 1);
}
