import { groupBy } from '../../../core/group.ts';
import type { Observed } from '../case.ts';
import type { Claim } from '../claim.ts';
import { type Sentence, sentencesOf } from '../language/segments.ts';
import { pastForm, verbStem } from '../language/verb-forms.ts';
import { concreteNoun } from '../nouns/nouns.ts';
import { mustBeSeen, mustHold, type Objection } from '../objections.ts';
import { oncePerRecord } from '../once-per.ts';
import { remembered, TEXTS, WORDS } from '../remembered.ts';
import { COMMON, stemOf, wordsIn } from '../words.ts';

const DENIAL =
  /^(?:not|no|never|none|nor|neither|nothing|without|cannot|hardly|\p{L}+n['’]t|(?:do|did|does|is|was|are|were|have|has|had|wo|ca|would|could|should)nt)$/iu;
/** A clause with one of these denies in its own way. */
const DENYING =
  /\b(?:not|no|never|none|nor|neither|nothing|nobody|without|cannot|hardly|un\w+ed|den(?:y|ies|ied)|refus\w*|declin\w*|reject\w*|lack\w*|missing|fail\w*|unable|instead|rather|stop\w*|if|whether|would|could|should|wants?|asks?|asked|before|until|unless|avoid\w*|other than|yet)\b|n['’]t\b/i;
const NOT = /not|n['’]t/i;
const IS_NOT = /^(?:not|isn['’]t|aren['’]t|wasn['’]t)$/i;
/** Words before a verb in which a denial counts. */
const REACH = 3;
const LEAST_LETTERS = 4;
const SHORT = 4;
const LEAST_QUALITY = 5;

/** What somebody denied must not be told as so, and what they said as denied. */
export function polarityClaimed(text: string): Claim | undefined {
  const verbs = sentencesOf(text)
    .flatMap(verbsIn)
    .filter(({ isPast, isDenied, sentence }) => isPast && (isDenied || !DENYING.test(sentence)));
  const qualities = [...new Set(sentencesOf(text).flatMap(({ text: said, tokens }) => (DENYING.test(said) ? [] : tokens)))].filter(isQuality);
  return verbs.length + qualities.length === 0 ? undefined : (known) => [...verbsHold(verbs, known), ...qualitiesHold(qualities, known)];
}

/** A quality that the record only denies: `urgent` where it says `not urgent`. */
function qualitiesHold(claimed: readonly string[], known: Observed): Objection[] {
  const denied = onlyDenied(known);
  if (denied.size === 0) return [];
  return claimed.flatMap((word) => mustHold(!denied.has(word.toLowerCase()), `it says \`${word}\`, and the record the opposite`));
}

/** Words that stand nowhere but right after a `not`; things are none of them. */
const onlyDenied = oncePerRecord(({ evidence }): ReadonlySet<string> => {
  const denied = new Set(evidence.lines.flatMap((line) => (NOT.test(line.text) ? qualitiesIn(line.text, true) : [])));
  if (denied.size > 0) for (const word of evidence.lines.flatMap((line) => qualitiesIn(line.text, false))) denied.delete(word);
  return denied;
});

/** Qualities that stand right after a `not`, or those that stand without one. */
function qualitiesIn(text: string, isAfterNot: boolean): string[] {
  return sentencesOf(text).flatMap(({ tokens }) =>
    tokens.filter((token, at) => isAfterNot === IS_NOT.test(tokens[at - 1] ?? '') && isQuality(token)).map((token) => token.toLowerCase()),
  );
}

function isQuality(token: string): boolean {
  const word = token.toLowerCase();
  return word.length >= LEAST_QUALITY && !COMMON.has(word) && concreteNoun(word) === undefined;
}

function verbsHold(claimed: readonly SaidVerb[], known: Observed): Objection[] {
  if (claimed.length === 0) return [];
  const held = verbsHeld(known);
  return claimed.flatMap(({ stem, word, isDenied, sentence }) => {
    const same = held.get(stem);
    if (same === undefined) return [];
    const isOpposed = same.every((one) => one.isDenied !== isDenied) && (!isDenied || same.some((one) => one.isPast));
    const why = `it says \`${isDenied ? 'not ' : ''}${word}\`, and the record the opposite`;
    return isDenied && isShort(sentence) ? mustBeSeen(!isOpposed, why) : mustHold(!isOpposed, why);
  });
}

/** `Not paid yet.` does not say what. */
function isShort(sentence: string): boolean {
  return wordsIn(sentence).length <= SHORT;
}

/** By their stems. */
const verbsHeld = oncePerRecord(
  ({ evidence }): ReadonlyMap<string, readonly SaidVerb[]> =>
    groupBy(
      evidence.lines.flatMap((line) => verbsOf(line.text)),
      ({ stem }) => stem,
    ),
);

const verbsOf = remembered((text) => sentencesOf(text).flatMap(verbsIn), TEXTS);

interface SaidVerb {
  readonly stem: string;
  readonly word: string;
  readonly isPast: boolean;
  readonly isDenied: boolean;
  readonly sentence: string;
}

const isDenial = remembered((token) => DENIAL.test(token), WORDS);

/** The past forms of a sentence that tell something, and what it denies. */
function verbsIn({ tokens, text }: Sentence): SaidVerb[] {
  const denials = tokens.map(isDenial);
  return tokens.flatMap((word, at) => {
    const past = pastForm(word);
    const isDenied = denials.slice(Math.max(0, at - REACH), at).includes(true);
    if (word.length < LEAST_LETTERS || past?.isAmbiguous || COMMON.has(stemOf(word)) || COMMON.has(word.toLowerCase())) return [];
    return past === undefined && !isDenied ? [] : [{ stem: past?.stem ?? verbStem(word), word, isPast: past !== undefined, isDenied, sentence: text }];
  });
}
