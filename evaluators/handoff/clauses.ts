/** A stretch of a text that makes one claim, as written. */
const CLAUSE = /[.!?;:,\n]+(?=\s|$)|\s[-–—]+\s|\b(?:but|although|though|while|whereas)\b/g;

/** Words that keep a clause from claiming that something happened: it is denied, wished, asked, supposed or still to come. */
const NOT_CLAIMED =
  /\b(?:no|not|never|nothing|none|nobody|neither|nor|without|cannot|unable|if|whether|unless|until|once(?! more| again)|would|could|should|may|might|can|must|shall|will|want|wants|wanted|would like|['’]d like|like to|asks?|asked (?:to|for|if|whether)|requests?|requested|please|expects?|hopes?|needs?|needed|to be|promised?|promises|supposed|about to|meant to|wishes|waits?|before(?! (?:noon|midnight|\d))|lacks?|instead of|rather than)\b|n['’]t\b/i;

/** The clauses of a text. */
export function clausesIn(text: string): string[] {
  return text
    .split(CLAUSE)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

/** The sentences of a text; a line is a sentence too. */
export function sentencesIn(text: string): string[] {
  return text
    .split(/[.!?]+(?=\s|$)|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Whether a clause says that something is so or was done. */
export function isClaimed(clause: string): boolean {
  return !NOT_CLAIMED.test(clause);
}
