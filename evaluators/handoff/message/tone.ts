import { remembered, TEXTS } from '../remembered.ts';

const SENTENCE = /(?<=[.!?])\s+|\n+/;
/** Words that free the customer of blame, and what we say of ourselves. */
const NO_FAULT =
  /\b(?:not|never|no|isn['’]t|wasn['’]t|nothing|none)\b[^.!?]{0,30}\b(?:your|you|yours)\b[^.!?]{0,20}\b(?:fault|blame|wrong|mistake|did|error)\b|\bno fault of yours\b/gi;
const OURSELVES =
  /\b(?:on|at|from|by) (?:our|my) (?:side|end|part)\b|\bby us\b|\b(?:we|I) (?:should|failed|forgot|missed|made|got|gave|let|did not|didn['’]t)\b|\bour (?:mistake|error|fault|oversight|failure)\b|\bsorry that (?:we|I)\b/i;

const FAULT =
  '(?:fault|mistakes?|errors?|mix-?ups?|carelessness|negligence|misuse|oversight|tone|attitude|behaviou?r|language|rudeness|impatience|failure|confusion|lack of|misunderstanding|inattention|mishandling|slip|doing|wrong \\w+|incorrect \\w+|incomplete \\w+|unclear \\w+|late (?:reply|response|answer|report|notice)|missing details)';
const FAULTY = `(?:${FAULT}|wrong|incorrectly|wrongly|improperly|not (?:been )?(?:done|followed|correct|properly)|(?:properly|correctly|carefully)|overlooked|misread|unclear|incomplete|should have)`;
const PAST_WORK =
  '(?:follow|read|provid|listen|giv|gave|check|answer|said|say|tell|told|understand|understood|cooperat|bother|accept|explain|mak|made|keep|kept|mention|includ|attach|suppl|wait|notic|repl|respond|enter|us|choos|chose|confirm|updat|send|sent|plug|install|return|ask|measur|back|regist|sav|writ|wrote|plan|look|think|order|cancel|let us know|do|pay|act|report|contact)\\w*';

const BLAME: readonly RegExp[] = [
  /\b\w+ing (?:your|the|it) [^.!?]{0,40}\bwould have (?:saved|spared|avoided|prevented|helped)\b/i,
  /\byou should(?: not|n['’]t)? have\b(?! to\b)|\byou (?:really )?(?:ought|were supposed|were meant|were expected) to\b|\bshould have (?:been )?(?:read|checked|told|said|known|followed|provided|sent|reported|done) (?:by you|first|earlier by|before you)\b|\bhad you\b|\bif you (?:had|['’]d) (?:only |just )?(?!any|further|more)\w+|\bif only\b/i,
  /\b(?:had|if) (?:this|it|that|the|your|these)\b[^.!?]{0,60}\b(?:would|could|might|we['’]d)(?: not|n['’]t)? (?:have|be)\b|\b(?:could|might) have (?:been )?(?:avoided|prevented|spared|saved)\b|\b(?:needn['’]t|need not) have\b|\byou(?:['’]d| would|['’]d have| would have) (?:already |now )?have (?:had|been|got|received|known|avoided)\b|\bwould have been (?:\w+ )?(?:quicker|easier|faster|simpler|avoided|done|resolved|settled|unnecessary)\b/i,
  new RegExp(`\\byour (?:own |previous |earlier |apparent |clear )?${FAULT}\\b`, 'i'),
  new RegExp(
    `\\b${FAULTY}\\b[^.!?]{0,50}\\b(?:on|at|from|by) your (?:own )?(?:side|end|part)\\b|\\b(?:on|at|from|by) your (?:own )?(?:side|end|part)\\b[^.!?]{0,50}\\b${FAULTY}\\b|\\b(?:down to|caused by|because of|due to|thanks to|result of|comes from|stems from|came from) (?:you\\b|your\\b|something you|how you|the way you|what you)`,
    'i',
  ),
  /\byou (?:have |had |clearly |obviously |apparently |evidently |simply |also |seem to have |appear to have )*(?:failed|neglected|forgot|forgotten|refused?|refuse|ignored|misread|misunderstood|mistyped|mixed up|broke|broken|damaged|misused|caused|insist(?:ed)?|overlooked|complained?|mishandled|skipped|misplaced|got (?:this|it|that) wrong)\b/i,
  new RegExp(
    `\\byou (?:did not|didn['’]t|do not|don['’]t|have not|haven['’]t|had not|hadn['’]t|never|cannot|can['’]t|won['’]t|would not|wouldn['’]t)(?: seem to| appear to| even| actually| bother to| want to)* (?!have to\\b|need to\\b|receiv|get\\b|got\\b|deserv|hear)${PAST_WORK}\\b`,
    'i',
  ),
  /\b(?:since|because|as|given that|now that|seeing that) you(?:['’]ve)? (?:have |had )?(?:already |only |just )?(?:keep|kept|are unable|are not able|were not|weren['’]t|cannot|can['’]t|did|didn['’]t|put|entered|typed|gave|chose|made|won['’]t|insist|waited|wait|ordered the wrong|picked|sent the wrong|lost|broke|used|opened|threw|left|signed|clicked|installed|tried|changed|deleted|took|placed|set|plugged|handled|dropped|registered|told|kept on|never|failed|forgot)\b/i,
  /\b(?:because|since|as|due to|given|owing to)\b[^.!?]{0,100}\byour?\b[^.!?]{0,80}\b(?:we(?:['’]ve| have)? (?:lost|wasted|had to)|cost us|took (?:us )?longer|held (?:us|things|this) up|(?:delayed|slowed) (?:us|this|things))\b/i,
  /\b(?:it (?:seems|appears|looks)|apparently|evidently|clearly|obviously)\b[^.!?]{0,40}\b(?:weren['’]t|were not|wasn['’]t|was not|never|not|incorrectly|wrongly) (?:been )?(?:carried out|followed|entered|filled in|installed|used|read|set up|plugged in|connected|assembled|understood|done right)\b/i,
  /\bas (?:I|we)(?:['’]ve)? (?:already |have already |had |have |clearly )*(?:told|explained|said|informed|mentioned|pointed out|stated)\b|\bas (?:already |clearly |previously )?(?:stated|explained|mentioned|told)\b|\b(?:I|we)(?:['’]ve)? (?:have )?already (?:told|explained|answered|said|been through|been over|asked you)\b|\b(?:for the last time|how many times|been over this)\b/i,
  /\b(?:calm down|unreasonable|be patient|stop (?:asking|shouting|writing|complaining|repeating|swearing)|user error|you keep (?:asking|writing|repeating|complaining|coming|contacting|sending|changing)|unclear (?:request|message|wording)|(?:no|there is no|there['’]s no) (?:need|reason|call) (?:to|for) (?:be rude|shout(?:ing)?|swear(?:ing)?|get (?:upset|angry|worked up)|raise|that tone|anger|capitals|sarcasm|such)|mind your|watch your|such language|(?:this|that|your) (?:kind|sort|type|choice) of (?:language|tone|attitude|behaviou?r|manner|words)|(?:with|in|using) (?:this|that) (?:tone|language|attitude|manner)|that tone|keep it (?:civil|polite)|your (?:repeated|constant|many|endless) (?:messages|questions|contacts|complaints|requests)|you(?:['’]re| are) (?:being |clearly |obviously )?(?:rude|aggressive|difficult|confus(?:ed|ing)|wrong|mistaken|to blame|responsible|impatient|at fault|overreacting|not (?:listening|cooperating|being clear|making)))\b/i,
  /\b(?:next time|in future|in the future|going forward|from now on)\b[^.!?]{0,30}\b(?:please )?(?:read|check|make sure|be more|be sure|provide|include|follow|think|double-?check|tell us|measure|use the|take (?:more )?care)\b|\bplease (?:read|check|follow)\b[^.!?]{0,40}\b(?:first|more carefully|next time|properly|before you|this time)\b|\bmore careful(?:ly)?\b/i,
  /\b(?:hard|difficult|impossible|not easy|tricky) to (?:make out|understand|follow|tell|work out|make sense of|read|decipher)\b[^.!?]{0,20}\byou|\bin this English\b|\bby (?:themselves|itself)\b[^.!?]{0,60}\byou|\bhow you(?:['’]ve| have)? (?:treated|handled|used|stored|kept|set)\b/i,
];

/** What a person says who passes on what they may not do alone. */
const ALONE =
  /\b(?:myself|alone|on my own|by myself|as an? (?:bot|assistant|automated|virtual|AI)|without (?:a|an|their|approval)|my (?:limit|authority|remit)|I(?:['’]m| am) (?:not )?allowed|from here|from my side|at my end)\b/i;
/** A sentence that goes on with who can. */
const BUT_THEY_CAN =
  /\b(?:but|so|which is why|and that['’]s why|that['’]s why|instead)\b[^.!?]{0,60}\b(?:colleague|team|specialist|person|human|desk|manager|someone|somebody|advis[eo]r|they|expert|who)\b[^.!?]{0,40}\b(?:can|will|does|do|takes?|is|are|has|have|decides?|looks?|checks?|helps?|answers?)\b|\b(?:they|colleague|someone|somebody|who|team)['’]ll\b/i;
const DO =
  '(?:help|assist|do (?:this|that|it|anything|more|much)|support|process|accept|grant|offer|honou?r|accommodate|serve|continue|fulfil|approve|deal|refund|replace|provide|give you|make an? exception|take (?:this|it) (?:any )?further|change (?:this|that|it)|be (?:done|helped|changed|refunded|replaced|considered|accepted|approved|made))';

/** Never the agent's own limit alone: what is refused to the customer. */
const REJECTION: readonly RegExp[] = [
  new RegExp(
    `\\b(?:can(?:not| not|['’]t)|unable to|not able to|won['’]t be able to|will not be able to|couldn['’]t|could not|no longer able to|not in a position to|not prepared to|not willing to)\\b[^.!?]{0,40}\\b${DO}\\b`,
    'i',
  ),
  /\b(?:is|are|was|be|that['’]s|it['’]s|this['’]s|isn['’]t|not)(?: simply| just| unfortunately)? (?:not |im)possible\b(?! to say)|\bisn['’]t possible\b|\bout of the question\b|\bno way (?:to|of|around|we)\b|\bnot (?:feasible|an option|negotiable|on the table|up for discussion|open to debate)\b|\bleave it (?:at that|there)\b|\b(?:cannot|can['’]t|can not) be (?!undone|reversed|too )\w+(?:ed|en|ne|un)\b/i,
  /\b(?:nothing (?:more |else |further )?(?:(?:that )?(?:I|we|anyone) can|can be|to be|to) (?:do|done|discuss|add|offer)|not (?:something|anything|a thing) (?:that )?(?:I|we) (?:can|do|offer|handle|support|provide|cover)|isn['’]t something (?:I|we)|nothing we(?:['’]d| would) (?:do|offer|cover))\b/i,
  /\bnone of (?:my|our) (?:business|concern)\b|\bnot (?:my|our) (?:job|problem|responsibility|department|concern|fault)\b|\bagainst (?:our |the |company )?(?:policy|rules|terms)\b|\b(?:policy|policies|terms|rules|conditions|guidelines|warranty) (?:do(?:es)? not|don['’]t|doesn['’]t|forbids?|prohibits?|excludes?|prevents?|rules? (?:this|that|it) out|won['’]t|will not|states?|says?)\b|\b(?:not|no|without|never)\b[^.!?]{0,40}\b(?:under|within|in|per) (?:our|the) (?:terms|policy|policies|rules|conditions|guidelines|warranty)\b/i,
  /\b(?:falls?|is|are|lies?|sits?|goes) (?:well |far |clearly )?(?:outside|beyond|not part of) (?:of )?(?:what (?:we|our)|our (?:scope|service|terms|policy|policies|offer|warranty|support|remit)|the (?:scope|terms|policy|warranty|service))\b/i,
  /\b(?:request|refund|claim|application|complaint|order|case|appeal|enquiry|replacement|cancellation|change|exchange) (?:is|was|has been|must be|will be|cannot be|can['’]t be|will not be|won['’]t be|had to be) (?:hereby |therefore |now )?(?:rejected|denied|declined|refused|closed|dismissed|granted|accepted|turned down|honou?red|considered|processed|approved|made|given)\b/i,
  /\b(?:reject(?:ing|ed)?|denied|deny|declin(?:e|ing) (?:your|this|to)|turn(?:ed|ing)? (?:you|this|your request) (?:down|away)|refus(?:e|ing) (?:your|this|to)|out of luck|not entitled|not eligible|ineligible|(?:does|do)(?: not|n['’]t) qualify|no exceptions?|no (?:grounds|basis|case|entitlement|right|claim|chance|prospect|obligation)\b|won['’]t be (?:getting|receiving|any)|will not be (?:getting|receiving)|not going to (?:happen|be|change)|you (?:won['’]t|will not) (?:get|receive|be getting))\b/i,
  /\byou(?:['’]ll| will)? (?:have to|need to|must|should|are free to|are welcome to|may|might want to|could|can)(?: always| of course| simply)? (?:call|phone|write|contact|e-?mail|find|go|try|visit|look|start|open|submit|turn|take|pursue|shop|fill)\b[^.!?]{0,60}\b(?:instead|elsewhere|again|yourself|else|another|number|form|somewhere|over|luck|retailer|manufacturer|competitor)\b|\b(?:go|try|look|shop|take (?:this|it|your business)) elsewhere\b|\btry your luck\b|\bif you (?:still |really )?(?:wish|want|insist|choose) (?:to|on) (?:pursu|insist|appeal|disput|contest|complain|tak|push)\w*/i,
  /\b(?:this|the) (?:chat|conversation|case|ticket|matter|subject|discussion) (?:is|will be|has been) (?:now |hereby )?(?:closed|over|ended|terminated|settled|final)\b|\bend(?:ing)? this (?:chat|conversation)\b|\bstop(?:ping)? here\b|\bend of the (?:road|line|matter|story|discussion|conversation)\b|\b(?:our|my|the|this) (?:decision|answer|word|position) (?:is|stands|remains|will not|won['’]t)\b|\bfinal (?:answer|decision|word)\b|\b(?:that['’]s|that is|this is) (?:all|as far as|as much as|it) (?:I|we|from|there)\b|\bno (?:point|use|sense) in\b|\bwaste of (?:time|your time|our time)\b/i,
  /\b(?:I|we) (?:do not|don['’]t|won['’]t|will not|never|no longer) (?:do|deal with|handle|discuss|offer|help|support|answer|provide|cover|take|make exceptions|give|accept|refund|replace|issue)\b/i,
  /\b(?:someone|somebody) else (?:will have|has) to deal with\b|\bnot worth\b|\btoo (?:small|minor|trivial)\b|\bbelow our\b|\b(?:for|only for|reserved for|limited to) (?:paying|premium|business|enterprise|existing) (?:customers|accounts|clients|members)\b|\b(?:don['’]t|do not|wouldn['’]t|shouldn['’]t) (?:get your hopes up|expect (?:much|too much|anything|a different)|hold (?:out|your breath))\b|\bunlikely to (?:change|help|be approved|succeed|make|get)\b|\btake it or leave it\b|\b(?:confirm|tell you|say) (?:you )?(?:the same|exactly that|as much)\b/i,
];

/** The words in which a message lays the trouble on the customer, if it does. */
export const blameIn = remembered((said): string | undefined => {
  for (const sentence of said.replace(NO_FAULT, ' ').split(SENTENCE)) {
    if (OURSELVES.test(sentence)) continue;
    const found = firstOf(BLAME, sentence);
    if (found !== undefined) return found;
  }
  return undefined;
}, TEXTS);

/** The words in which a message turns the customer away, if it does; what an agent may not do alone is no rejection. */
export const rejectionIn = remembered((said): string | undefined => {
  for (const sentence of said.split(SENTENCE)) {
    if (ALONE.test(sentence) || BUT_THEY_CAN.test(sentence)) continue;
    const found = firstOf(REJECTION, sentence);
    if (found !== undefined) return found;
  }
  return undefined;
}, TEXTS);

function firstOf(patterns: readonly RegExp[], sentence: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(sentence);
    if (found) return found[0];
  }
  return undefined;
}
