const MAX_CHARACTERS = 20_000;

/** What the sheet tells the player to keep back, in brackets inside a sentence. */
const ASIDE = /\s?\((?:[^()]{0,300}\b(?:reveal|mention|share|do not|don't want to|common mistake)\b[^()]{0,300})\)/gi;

const SECRET = /[^.!?\n]{0,300}\(do not (?:share|reveal|tell)[^()]{0,100}\)\.?/gi;

/** The sentences of a sheet, in order: a blank line ends one, and so does what the agent must do first; the items of a list belong to the sentence before them. */
export function sentencesOf(sheet: string | null | undefined): readonly string[] {
  return (sheet ?? '')
    .slice(0, MAX_CHARACTERS)
    .replace(SECRET, '')
    .replace(ASIDE, '')
    .replace(/(?<=[a-z]\.) ?\.(?= )/g, '')
    .replace(/, (?=(?:but (?:if|when) the agent|and if the agent cannot)\b)/g, '. ')
    .replace(/:[ \t]{0,9}\n\s{0,9}- /g, ' ')
    .replace(/\n[ \t]{0,9}- /g, ', ')
    .split(/\n[ \t]{0,9}\n|(?<=(?<!\b(?:i\.e|e\.g))[.!?]["')]?)\s+/)
    .map((sentence) =>
      sentence
        .replace(/\s+/g, ' ')
        .replace(/^[\s.,;]+/, '')
        .replace(/[\s,;]+$/, ''),
    )
    .filter((sentence) => /[a-z0-9]/i.test(sentence));
}
