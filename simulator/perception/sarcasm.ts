import { inOrder, oneOf } from './pattern.ts';
import type { CustomerText } from './text.ts';

const PRAISE = oneOf(
  'great|lovely|wonderful|fantastic|brilliant|excellent|awesome|amazing|perfect|nice|super|fabulous|marvelous|marvellous|terrific|impressive|superb',
  'outstanding|stellar|cool',
);
const UNTIL_BAD = `(?:(?!thanks|thank|but|fixed|solved|found|sorted|resolved|glad|happy|works)[^ .!?]+ ){0,8}`;
const BAD = oneOf(
  'another (?:delay|error|outage|bug|problem|fee|charge|canned|copy|useless|bot|form|week|day|hour)|again|cancell?ed|lost|broken|wrong|delayed',
  'crashed|down|on hold|ignored|(?:still|yet) (?:no|not|nothing|waiting)|no (?:reply|response|answer|one|refund)|nobody|charged twice|double charged',
  '\\d+ (?:hours?|days?|weeks?|months?) (?:late|later|of|on hold|and)|never (?:arrived|came|showed|works|replied)',
);
const ORDEAL = oneOf(
  'waiting|being (?:ignored|charged|lied|told|transferred|overcharged|billed|on hold|passed|left)|paying (?:for nothing|twice|extra|double)|sitting',
  'repeating|having to|getting (?:charged|ignored|billed)|spending|(?:talking|explaining|typing)|it when (?:you|my|nobody|the|your|it)',
  "how (?:you|your|nobody|it|they|the) (?:\\S+ ){0,2}(?:never|keeps?|can't|don't|doesn't|won't|lost|ignored?|takes?|no)|losing|staring at",
);
/** "So much for" is scorn where it opens a clause, and thanks do not stand before it ("thank you so much for your help"). */
const SCORNFUL_START = '(?<=(?:^|[.!?,;:]|oh|well|and|yeah|wow|guess) )(?<! (?:thanks?|appreciate[ds]?|grateful)(?: [^ ]{1,30}){0,2} [.!,;:] )';

const SARCASM = new RegExp(
  ` (?:${[
    `${PRAISE} (?:[,.] )?just ${PRAISE}`,
    `(?:oh|ah|wow|well|yeah|sure) (?:, )?(?:just )?(?:great|wonderful|brilliant|fantastic|perfect|lovely|joy|super)(?= [.!,] (?!thank|that)| [.!] $)`,
    `(?:that is|that's|well that's|how|isn't that) just (?:great|perfect|wonderful|lovely|brilliant|fantastic|peachy|what i needed)`,
    `just what i (?:needed|wanted)`,
    `thanks (?:a lot |so much |very much )?for (?:nothing|wasting|ruining|losing|ignoring|making me (?:wait|repeat)|the (?:runaround|spam|wild goose)|not )`,
    `thank you (?:so much |very much )?for (?:nothing|wasting|ruining|losing|ignoring|making me (?:wait|repeat))`,
    `(?:love|loving|enjoy|enjoying|enjoyed|adore) ${ORDEAL}`,
    inOrder(
      '(?:good|great|nice|fine|brilliant|excellent) (?:job|work|going) (?:on |with |at )?',
      '(?:losing|breaking|ruining|messing|deleting|cancelling|canceling|ignoring|wasting|screwing|you)',
    ),
    inOrder(
      '(?:real|so|very|super|really) (?:helpful|useful|classy|professional|mature|smart)',
      '(?: (?:of you|as (?:always|usual|ever)|, not| not)| , (?:not|as (?:always|usual|ever)))',
    ),
    `(?:helpful|useful|great) as (?:always|ever|usual)`,
    `what a (?:surprise|shock|shocker|joy|treat|delight|great (?:surprise|start|way to))`,
    `(?:big|huge|no) surprise (?:there|here)`,
    `(?:yeah|sure) (?:, )?right(?= [.!,?])`,
    `${SCORNFUL_START}so much for (?:your|the|customer|being|service|that)`,
    'slow clap|bravo(?= [.!])|gee thanks|big help|as if you (?:care|cared|could)|shocker|color me (?:shocked|surprised)|lucky me',
    'how (?:generous|kind|thoughtful|convenient) of you',
    `wow (?:[.!?,] )?(?:ok|okay|just wow|really)(?= [.!?])`,
  ].join('|')})`,
);
const PRAISED_DISASTER = new RegExp(
  inOrder(
    ' [.!?] (?:(?:oh|wow|well|ah|yeah|so|just|absolutely|truly|really|how|what|,) ){0,3}(?:an? )?',
    `(?:${PRAISE}|love it|thanks|bravo)(?: (?:service|news|job|work|start|stuff|company))? [,.!] ${UNTIL_BAD}${BAD}(?= )`,
  ),
);

/**
 * Whether the message is sarcastic: set phrases ("great, just great", "thanks for nothing", "love waiting three
 * weeks") and praise that opens a report of something bad ("fantastic, cancelled again").
 * It misses sarcasm that only knowledge of the situation gives away.
 */
export function isSarcastic(text: CustomerText): boolean {
  return SARCASM.test(text.flat) || PRAISED_DISASTER.test(` .${text.flat}. `) || text.plain.includes('\u{1F644}');
}
