const NO_FAULT =
  /\b(?:not|never|no|isn['’]t|wasn['’]t|nothing|none)\b[^.!?]{0,30}\b(?:your|you|yours)\b[^.!?]{0,20}\b(?:fault|blame|wrong|mistake|did|error)\b|\bno fault of yours\b/gi;

const BLAME: readonly RegExp[] = [
  /\byou should(?: not|n['’]t)? have\b(?! to\b)|\bshould have (?:been )?(?:read|checked|told|said|known|followed|provided)\b[^.!?]{0,20}\byou\b|\bhad you\b|\bif you had\b|\bif only you\b/i,
  /\byour (?:own )?(?:fault|mistake|error|carelessness|negligence|misuse|oversight|tone|attitude|behaviou?r|language|rudeness|impatience|failure|confusion|lack of)\b/i,
  /\byou (?:have |had )?(?:failed|neglected|forgot|forgotten|refused?|refuse|ignored|misread|misunderstood|mistyped|broke|damaged|misused|caused|insist(?:ed)?|overlooked|complained?)\b/i,
  /\byou (?:did not|didn['’]t|do not|don['’]t|have not|haven['’]t|never|cannot|can['’]t|won['’]t|would not|wouldn['’]t) (?:seem to )?(?:follow|read|provide|provided|listen|gave|give|given|check|checked|answer|answered|say|said|tell|told|understand|cooperate|want to|bother|accept|explain|explained|make|made|keep|kept)\b/i,
  /\b(?:since|because|as|given that|now that) you (?:keep|kept|are unable|are not|aren['’]t|cannot|can['’]t|did|put|entered|typed|gave|chose|made|won['’]t|insist|were|have been|waited|keep on|ordered the wrong|sent the wrong|lost|broke|used)\b/i,
  /\bas (?:I|we) (?:already |have already |had )?(?:told|explained|said|informed|mentioned)\b|\bas (?:already )?(?:stated|explained|mentioned)\b/i,
  /\b(?:calm down|unreasonable|be patient|stop (?:asking|shouting|writing|complaining)|user error|you keep (?:asking|writing|repeating|complaining|coming|contacting|sending)|due to your|because of your|thanks to your|unclear (?:request|message|wording)|you(?:['’]re| are) (?:being )?(?:rude|aggressive|difficult|confus(?:ed|ing)|wrong|mistaken|to blame|responsible))\b/i,
];

/** What a person says who passes on what they may not do alone. */
const ALONE = /\b(?:myself|alone|on my own|by myself|as an? (?:bot|assistant|automated)|without (?:a|an|their|approval))\b/i;
const REJECTION: readonly RegExp[] = [
  /\b(?:can(?:not| not|['’]t)|unable to|not able to|won['’]t be able to|will not be able to|couldn['’]t|could not|no longer able to|not in a position to)\b[^.!?]{0,40}\b(?:help|assist|do (?:this|that|it|anything|more)|support|process|accept|grant|offer|honou?r|accommodate|serve|continue|fulfil|approve|deal)\b/i,
  /\b(?:nothing (?:more |else |further )?(?:(?:that )?(?:I|we) can|can be|to be) (?:do|done)|not (?:something|anything|a thing) (?:that )?(?:I|we) (?:can|do|offer|handle|support)|isn['’]t something (?:I|we))\b/i,
  /\bnot (?:my|our) (?:job|problem|responsibility|department|concern)\b|\bagainst (?:our |the |company )?(?:policy|rules)\b|\bpolicy (?:does not|doesn['’]t|forbids|prohibits)\b/i,
  /\b(?:request|refund|claim|application|complaint|order|case) (?:is|was|has been|must be|will be|cannot be|can['’]t be) (?:hereby )?(?:rejected|denied|declined|refused|closed|dismissed|granted|accepted)\b/i,
  /\b(?:reject(?:ing|ed)?|denied|deny|refus(?:e|ing) (?:your|this|to)|out of luck|go elsewhere|try elsewhere|not entitled|not eligible|does not qualify|do not qualify|don['’]t qualify|no exceptions?)\b/i,
  /\byou(?:['’]ll| will)? (?:have to|need to|must|should) (?:call|phone|write|contact|e-?mail|find|go|try|visit|look|start|open|submit|turn)\b[^.!?]{0,60}\b(?:instead|elsewhere|again|yourself|else|another|number|form|somewhere|over)\b/i,
  /\b(?:this|the) (?:chat|conversation|case|ticket) (?:is|will be|has been) (?:now )?(?:closed|over|ended|terminated)\b|\bend(?:ing)? this (?:chat|conversation)\b|\bstop(?:ping)? here\b|\b(?:I|we) (?:do not|don['’]t|won['’]t|will not) (?:do|deal with|handle|discuss|offer|help|support|answer)\b/i,
  /\b(?:someone|somebody) else (?:will have|has) to deal with\b|\bnot worth\b|\btoo (?:small|minor|trivial)\b|\bbelow our\b|\bfor (?:paying|premium|business) customers only\b|\bonly for (?:paying|premium|business)\b/i,
];

/** The words in which a message lays the trouble on the customer, if it does. */
export function blameIn(said: string): string | undefined {
  const own = said.replace(NO_FAULT, ' ');
  for (const pattern of BLAME) {
    const found = pattern.exec(own);
    if (found) return found[0];
  }
  return undefined;
}

/** The words in which a message turns the customer away, if it does; what an agent may not do alone is no rejection. */
export function rejectionIn(said: string): string | undefined {
  for (const sentence of said.split(/(?<=[.!?])\s+|\n+/)) {
    if (ALONE.test(sentence)) continue;
    for (const pattern of REJECTION) {
      const found = pattern.exec(sentence);
      if (found) return found[0];
    }
  }
  return undefined;
}
