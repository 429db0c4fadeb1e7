import type { Observed } from '../case.ts';
import { type Sentence, sentencesOf } from '../language/segments.ts';
import { pastForm, verbStem } from '../language/verb-forms.ts';
import { concreteNoun } from '../nouns/nouns.ts';
import { mustBeSeen, mustHold, type Objection } from '../objections.ts';
import { oncePerRecord } from '../once-per.ts';
import { COMMON, stemOf, wordsIn } from '../words.ts';

const DENIAL =
  /^(?:not|no|never|none|nor|neither|nothing|without|cannot|hardly|\p{L}+n['’]t|(?:do|did|does|is|was|are|were|have|has|had|wo|ca|would|could|should)nt)$/iu;
/** A clause with one of these denies in its own way. */
const DENYING =
  /\b(?:not|no|never|none|nor|neither|nothing|nobody|without|cannot|hardly|un\w+ed|den(?:y|ies|ied)|refus\w*|declin\w*|reject\w*|lack\w*|missing|fail\w*|unable|instead|rather|stop\w*|if|whether|would|could|should|wants?|asks?|asked|before|until|unless|avoid\w*|other than|yet)\b|n['’]t\b/i;
/** Words before a verb in which a denial counts. */
const REACH = 3;
const LEAST_LETTERS = 4;
const SHORT = 4;
const LEAST_QUALITY = 5;

/** What somebody denied must not be told as so, and what they said as denied. */
export function polarityHolds(text: string, known: Observed): Objection[] {
  return [...verbsHold(text, known), ...qualitiesDenied(text, known)];
}

/** A quality that the record only denies: `urgent` where it says `not urgent`. */
function qualitiesDenied(text: string, known: Observed): Objection[] {
  const held = qualitiesHeld(known);
  const claimed = sentencesOf(text).flatMap(({ text: said, tokens }) => (DENYING.test(said) ? [] : tokens));
  const opposed = claimed.filter((word) => held.get(word.toLowerCase()) === false);
  return [...new Set(opposed)].flatMap((word) => mustHold(false, `it says \`${word}\`, and the record the opposite`));
}

/** Words right after a `not`, and whether they stand elsewhere without one; things are none of them. */
const qualitiesHeld = oncePerRecord(({ evidence }) => {
  const held = new Map<string, boolean>();
  for (const { tokens } of evidence.lines.flatMap((line) => sentencesOf(line.text)))
    tokens.forEach((token, at) => {
      const word = token.toLowerCase();
      const isDenied = /^(?:not|isn['’]t|aren['’]t|wasn['’]t)$/i.test(tokens[at - 1] ?? '');
      if (word.length < LEAST_QUALITY || COMMON.has(word) || concreteNoun(word) !== undefined) return;
      held.set(word, (held.get(word) ?? false) || !isDenied);
    });
  return held;
});

function verbsHold(text: string, known: Observed): Objection[] {
  const held = verbsHeld(known);
  return sentencesOf(text)
    .flatMap(verbsIn)
    .filter(({ isPast }) => isPast)
    .flatMap(({ stem, word, isDenied, sentence }) => {
      const same = held.filter((one) => one.stem === stem);
      if (same.length === 0 || (!isDenied && DENYING.test(sentence))) return [];
      const isOpposed = same.every((one) => one.isDenied !== isDenied) && (!isDenied || same.some((one) => one.isPast));
      const why = `it says \`${isDenied ? 'not ' : ''}${word}\`, and the record the opposite`;
      return isDenied && isShort(sentence) ? mustBeSeen(!isOpposed, why) : mustHold(!isOpposed, why);
    });
}

/** `Not paid yet.` does not say what. */
function isShort(sentence: string): boolean {
  return wordsIn(sentence).length <= SHORT;
}

const verbsHeld = oncePerRecord(({ evidence }) => evidence.lines.flatMap((line) => sentencesOf(line.text).flatMap(verbsIn)));

interface SaidVerb {
  readonly stem: string;
  readonly word: string;
  readonly isPast: boolean;
  readonly isDenied: boolean;
  readonly sentence: string;
}

/** The past forms of a sentence that tell something, and what it denies. */
function verbsIn({ tokens, text }: Sentence): SaidVerb[] {
  return tokens.flatMap((word, at) => {
    const past = pastForm(word);
    const isDenied = tokens.slice(Math.max(0, at - REACH), at).some((one) => DENIAL.test(one));
    if (word.length < LEAST_LETTERS || past?.isAmbiguous || COMMON.has(stemOf(word)) || COMMON.has(word.toLowerCase())) return [];
    return past === undefined && !isDenied ? [] : [{ stem: past?.stem ?? verbStem(word), word, isPast: past !== undefined, isDenied, sentence: text }];
  });
}
