import type { Case } from '../case.ts';
import { type Sentence, sentencesOf } from '../language/segments.ts';
import { pastForm, verbStem } from '../language/verb-forms.ts';
import { mustHold, type Objection } from '../objections.ts';
import { COMMON, stemOf } from '../words.ts';

const DENIAL =
  /^(?:not|no|never|none|nor|neither|nothing|without|cannot|hardly|\p{L}+n['’]t|(?:do|did|does|is|was|are|were|have|has|had|wo|ca|would|could|should)nt)$/iu;
/** A clause with one of these denies in its own way. */
const DENYING =
  /\b(?:not|no|never|none|nor|neither|nothing|nobody|without|cannot|hardly|un\w+ed|den(?:y|ies|ied)|refus\w*|declin\w*|reject\w*|lack\w*|missing|fail\w*|unable|instead|rather|stop\w*|if|whether|would|could|should|wants?|asks?|asked|before|until|unless|avoid\w*|other than|yet)\b|n['’]t\b/i;
/** Words before a verb in which a denial counts. */
const REACH = 3;
const LEAST_LETTERS = 4;

/** What somebody denied must not be told as so, and what they said as denied. */
export function polarityHolds(text: string, known: Case): Objection[] {
  const held = known.evidence.lines.flatMap((line) => sentencesOf(line.text).flatMap(verbsIn));
  return sentencesOf(text)
    .flatMap(verbsIn)
    .filter(({ isPast }) => isPast)
    .flatMap(({ stem, word, isDenied, sentence }) => {
      const same = held.filter((one) => one.stem === stem);
      if (same.length === 0 || (!isDenied && DENYING.test(sentence))) return [];
      const isOpposed = same.every((one) => one.isDenied !== isDenied) && (!isDenied || same.some((one) => one.isPast));
      return mustHold(!isOpposed, `it says \`${isDenied ? 'not ' : ''}${word}\`, and the record the opposite`);
    });
}

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
