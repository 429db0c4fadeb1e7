const COURTESY =
  /\b(?:anything|something) else\b|\bhow else\b|\bother questions\b|\bfurther (?:assistance|questions|help)\b|\bhow (?:can|may) i (?:help|assist)\b/;
const GO_AHEAD =
  /\bconfirm\b|(?<!\b(?:i can|i will|i['’]ll|can then|will then) )\bproceed\b|\bgo ahead\b|\bwould you like me to\b|\bshall i\b|\bshould i\b|\bdo you want me to\b/;
const REQUEST =
  /\b(?:please|kindly) (?:provide|share|tell|specify|send|give|enter|let me know|choose|select|rephrase|clarify|explain|elaborate)\b|\b(?:could|can|may|would|will) (?:you|i) (?:please )?(?:provide|share|tell|specify|send|give|have|let me know)\b|\bi(?:['’]ll| will)? need (?:your|the|some|to know)\b|\blet me know (?:your|which|what|how|if|whether|the)\b/;

/** The end of a reply is where it asks; what lies further back was context. */
const TAIL = 600;
/** Two questions are the same when this share of the words that either asks about are common to both (Jaccard index). */
const SAME = 0.6;
/** Words of a question that do not say what it is about. */
const FILLERS = new Set(
  (
    'a an the and or of to in on at for with from by as if so that this these those it its is are was be been do does did can could would will shall should may might ' +
    'you your yours i me my we us our please kindly provide share tell specify send give enter let know choose select have has need like also just now then first once ' +
    'following further any some more information details detail help assist sure thank thanks sorry before next about what which how there here me further before'
  ).split(' '),
);

/** The sentences and lines of a text, in lower case. */
export function sentencesOf(text: string): string[] {
  return (text.match(/[^.!?\n]+[.!?\n]?/g) ?? []).map((sentence) => sentence.trim().toLowerCase()).filter((sentence) => sentence !== '');
}

/** The last two sentences of a reply that are no courtesy. */
export function endOf(reply: string): readonly string[] {
  return sentencesOf(reply.slice(-TAIL))
    .filter((sentence) => !COURTESY.test(sentence))
    .slice(-2);
}

/** Those of the last two sentences of a reply, courtesies apart, that ask, and for more than a go-ahead. */
export function questionsOf(reply: string): readonly string[] {
  return endOf(reply).filter((sentence) => (sentence.endsWith('?') || REQUEST.test(sentence)) && !GO_AHEAD.test(sentence));
}

/** Whether one of the questions asks about nearly the same words as one of the others; questions of filler words alone do not. */
export function asksTheSame(questions: readonly string[], others: readonly string[]): boolean {
  const subjects = others.map(subjectOf);
  return questions.map(subjectOf).some((subject) => subjects.some((other) => alike(subject, other) >= SAME));
}

function subjectOf(question: string): ReadonlySet<string> {
  return new Set((question.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FILLERS.has(word)));
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((word) => other.has(word)).length;
  return common === 0 ? 0 : common / (one.size + other.size - common);
}
