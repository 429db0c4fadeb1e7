/**
 * Reads off an agent's words what it did with the request: declined it, asked for something, or neither.
 *
 * It can tell the plain English forms: "I am unable to …", "we cannot …", "is not allowed", "against our policy";
 * a reply that ends by asking for details. It leaves aside conditions ("if you cannot find it"), what needs something
 * first ("I can't proceed without your id"), closing courtesies ("anything else?") and requests for a go-ahead
 * ("shall I proceed?"), which are no sign that the agent is lost.
 *
 * It cannot tell irony, other languages, a refusal wrapped in praise, or whether a promise was kept. What it does not
 * recognise is `informs`, so refusals and clarifications are counted too low rather than too high.
 */
export type ReplyKind = 'declines' | 'asks' | 'informs';

const SUBJECT = String.raw`\b(?:i|we)(?:['’]m| am| are|['’]re)?(?: (?:also|still|currently|unfortunately|really|simply|therefore)){0,2}`;
/** "I cannot see it" says that something is missing, not that it is denied. */
const DENIED = String.raw`(?!(?:find|locate|see|tell|help but|stress|thank|wait|guarantee|recall)\b)`;
const DECLINES = new RegExp(
  [
    `${SUBJECT} (?:cannot|can not|can['’]t|won['’]t be able to|will not be able to|(?:unable|not able|not allowed|not permitted|not authori[sz]ed) to) ${DENIED}`,
    String.raw`\b(?:i|we) (?:do not|don['’]t) have (?:the |any )?(?:capability|ability|authority|access|means|option|permission)\b`,
    String.raw`\b(?:cannot|can not|can['’]t) be [a-z]{3,20}ed\b`,
    String.raw`\b(?:(?:is|are) not|isn['’]t|aren['’]t) (?:allowed|permitted|eligible|refundable)\b`,
    String.raw`\bagainst (?:our|the|company|airline|store)(?: [a-z]{2,20})? (?:policy|policies|rules)\b`,
    String.raw`\b(?:policy|policies|rules) (?:does not|do not|doesn['’]t|don['’]t) (?:allow|permit)\b`,
  ].join('|'),
);
const NEGATION = /\bnot\b|n['’]t\b|cannot\b|unable\b|against\b/;
const CONDITION = /^\W{0,5}(?:if|unless|in case|when|whether)\b|\b(?:without|until|unless)\b/;
const COURTESY =
  /\b(?:anything|something) else\b|\bhow else\b|\bother questions\b|\bfurther (?:assistance|questions|help)\b|\bhow (?:can|may) i (?:help|assist)\b/;
const GO_AHEAD =
  /\bconfirm\b|(?<!\b(?:i can|i will|i['’]ll|can then|will then) )\bproceed\b|\bgo ahead\b|\bwould you like me to\b|\bshall i\b|\bshould i\b|\bdo you want me to\b/;
const REQUEST =
  /\b(?:please|kindly) (?:provide|share|tell|specify|send|give|enter|let me know|choose|select)\b|\b(?:could|can|may|would|will) (?:you|i) (?:please )?(?:provide|share|tell|specify|send|give|have|let me know)\b|\bi(?:['’]ll| will)? need (?:your|the|some|to know)\b|\blet me know (?:your|which|what|how|if|whether|the)\b/;

/** The end of a reply is where it asks; what lies further back was context. */
const TAIL = 600;

export function classifyReply(reply: string): ReplyKind {
  if (sentences(reply).some(declines)) return 'declines';
  return asks(reply) ? 'asks' : 'informs';
}

function sentences(text: string): string[] {
  return (text.match(/[^.!?\n]+[.!?\n]?/g) ?? []).map((sentence) => sentence.trim().toLowerCase()).filter((sentence) => sentence !== '');
}

function declines(sentence: string): boolean {
  const head = sentence.slice(0, 1000);
  return NEGATION.test(head) && !CONDITION.test(head) && DECLINES.test(head.replace(/[.!?]$/, ''));
}

/** The last two sentences that are no courtesy: one of them asks, and for more than a go-ahead. */
function asks(reply: string): boolean {
  const last = sentences(reply.slice(-TAIL))
    .filter((sentence) => !COURTESY.test(sentence))
    .slice(-2);
  return last.some((sentence) => (sentence.endsWith('?') || REQUEST.test(sentence)) && !GO_AHEAD.test(sentence));
}
