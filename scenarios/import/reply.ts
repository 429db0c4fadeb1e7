import { asksTheSame, endOf, questionsOf, sentencesOf } from './reply-questions.ts';

/**
 * What an agent's words did with the request. `asks_again`: it did not understand, or asked for what it had asked before;
 * `asks`: it asked for a detail that the task needs, which is progress; `declines`; or `informs`, none of these.
 */
export type ReplyKind = 'declines' | 'asks_again' | 'asks' | 'informs';

const SUBJECT = String.raw`\b(?:i|we)(?:['’]m| am| are|['’]re)?(?: (?:also|still|currently|unfortunately|really|simply|therefore)){0,2}`;
/** "I cannot see it" says that something is missing, not that it is denied. */
const DENIED = String.raw`(?!(?:find|locate|see|tell|help but|stress|thank|wait|guarantee|recall|understand|follow)\b)`;
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
/** The agent does not know what is wanted. */
const LOST = new RegExp(
  [
    String.raw`\b(?:rephrase|reword|elaborate|say (?:that|it) (?:again|differently|another way))\b`,
    String.raw`\b(?:could|can|would|will) you (?:please |kindly )?(?:clarify|be (?:a (?:bit|little) )?more (?:specific|precise)|explain (?:what|a (?:bit|little) more|in more detail|further))`,
    String.raw`\b(?:please|kindly) (?:clarify|be more (?:specific|precise)|explain what)\b`,
    String.raw`\bwhat (?:exactly )?(?:do you mean|are you (?:asking|referring to|looking for|trying to))\b|\bwhat (?:exactly )?you (?:mean|are (?:asking|referring to))\b`,
    String.raw`\b(?:not sure|unsure|not certain) (?:(?:that |if )?i (?:\w{1,12} )?(?:understand|understood|follow|get)|what you)`,
    String.raw`\b(?:do not|don['’]t|did not|didn['’]t|cannot|can['’]t|could not|couldn['’]t) (?:quite |fully |really |seem to )?(?:understand|follow|get that|catch that|make sense of)\b`,
    String.raw`\b(?:help|want) me (?:to )?understand (?:what|your (?:question|request|issue))|\bto make sure i understand (?:what|your)`,
  ].join('|'),
);

/**
 * Reads off an agent's words what it did with the request.
 *
 * It can tell the plain English forms: "I am unable to …", "we cannot …", "is not allowed", "against our policy"; a reply that
 * ends by asking, and whether it asks what is meant ("could you clarify", "I'm not sure I understand"), asks for what an earlier reply asked
 * for, or for a new detail. It leaves aside conditions ("if you cannot find it"), what needs something first ("I can't proceed
 * without your id"), closing courtesies ("anything else?") and requests for a go-ahead ("shall I proceed?").
 *
 * It cannot tell irony, other languages, a refusal wrapped in praise, or whether a promise was kept. It knows no slots: the same
 * question in quite other words passes for a new one, and "which flight would you like?" for a second leg passes for
 * the first question again. What it does not recognise is `informs`.
 * @param earlier the agent's earlier replies
 */
export function classifyReply(reply: string, earlier: readonly string[] = []): ReplyKind {
  if (sentencesOf(reply).some(declines)) return 'declines';
  if (endOf(reply).some((sentence) => LOST.test(sentence))) return 'asks_again';
  const questions = questionsOf(reply);
  if (questions.length === 0) return 'informs';
  return earlier.some((before) => asksTheSame(questions, questionsOf(before))) ? 'asks_again' : 'asks';
}

function declines(sentence: string): boolean {
  const head = sentence.slice(0, 1000);
  return NEGATION.test(head) && !CONDITION.test(head) && DECLINES.test(head.replace(/[.!?]$/, ''));
}
