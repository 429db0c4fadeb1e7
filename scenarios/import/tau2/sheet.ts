import { sentencesOf } from './sentences.ts';
import { spoken } from './spoken.ts';
import type { Tau2Task } from './task.ts';

/** What the customer of a task says, and when; each a sentence in the customer's own words. */
export interface Sheet {
  /** Why they write: what stands unconditionally in the reason for the call. */
  readonly opening: readonly string[];
  /** Who they are, and what they do not remember. */
  readonly facts: readonly string[];
  /** Wishes that come up when the agent asks. */
  readonly details: readonly string[];
  /** When something is refused or cannot be had. */
  readonly refused: readonly string[];
  /** When the agent asks them to confirm. */
  readonly confirming: readonly string[];
  readonly asksForHuman: boolean;
  /** Says no to a handoff. */
  readonly declinesHuman: boolean;
  /** Puts up with a refusal in the end. */
  readonly givesIn: boolean;
}

/** Directions to the player of the part, about how to speak or what to hold back: nothing that is said. */
const DIRECTION =
  /\b(?:mention (?:all|these|the two|them|at the)|briefly mention|do not (?:volunteer|mention|reveal|share|end|tell)|don't (?:mention|reveal|volunteer|provide|accept)|not (?:want|prefer) to (?:reveal|provide)|prefer not to provide|want to reveal|reveals?|make up|conversation|interact(?:ion|ing)|intended task|agent message|natural|tool calls?|status information|will consider|sound|lenient|to test|trying to make|be (?:insistent|persistent)(?: to\b|\.|$)|very persistent|be polite|you like to (?:say|talk|do one)|you speak|speak(?:s|ing)? (?:very|too)|you talk|do not take no|coercion|reactive|more information than|insert french|english is|say yes immediately|asked for a human|absent minded|act as|come up with|correct yourself|say [0-9]+|initially|follow their guidance)\b/i;
const CONDITION = /^(?:and |but |so |or )?(?:only |even )?(?:if|when|whenever|once|after|unless|in case)\b/i;
const ON_AGENT =
  /\b(?:agent|representative|asked|possible|refuses?|policy|any issues|no way|there (?:is|are) no|not available|fails?|if not|found|doesn't work|any difference|a price difference)\b/i;
const BODY = /, (?:then )?(?=(?:you|you'd|just|do|ask|say|tell|cancel|return|provide|mention|only|agree|accept|end|please|insist|admit)\b)/i;
const ENDS_CALL = /^(?:just )?(?:accept|end|thank)\b/i;
const PERSISTS = /^be (?:persistent|insistent) and |^you can also ask\b/i;
const CONFIRMING = /\bconfirm/i;
const ASKED = /\b(?:asks?|asked)\b/i;
const REFUSED =
  /\bnot\b|n't\b|cannot|unable|refus|den(?:y|ies)|\bno\b|any issues|insists?|pay a fee|will be more|fails?|error|even if|\bagent (?:says|tells)\b/i;
const WISH =
  /^(?:(?:you|and you|but you) (?:also )?(?:want|would|'d|prefer|do(?:n't| not) (?:want|need|care|know|remember)|have|need|only|are willing|are ok|are okay|are happy with|are sick|are fine|are upset|are not happy|can)|you'd|the |since |if relevant|for |ask |tell |in particular)/i;
const HUMAN =
  /\b(?:ask|request|demand|insist|want|transfer)\w*\b[^.]{0,60}\b(?:transferred|human|supervisor|manager|real person|live agent)\b|\btransfer to a human\b/i;
const NO_HUMAN = /(?:\bnot|n't|\bnever)\b[^.]{0,40}\b(?:transferred|transfer|human|supervisor)\b/i;
const GIVES_IN = /\baccept it\b|\bthank the agent\b|\bif not, (?:just )?accept|\baccept\.|\bagree to\b/i;

/** Sorts the sentences of a task by the moment at which they are said. */
export function sheetOf(task: Tau2Task): Sheet {
  const reason = sentencesOf(task.reason_for_call);
  const directions = sentencesOf(task.task_instructions);
  const all = [...reason, ...directions];
  const human = [...all, ...sentencesOf(task.purpose)];
  const sayable = all.filter((sentence) => !DIRECTION.test(sentence) && !asks(sentence));
  const reactions = sayable.filter(isReaction);
  return {
    opening: openingOf(reason),
    facts: [...sentencesOf(task.known_info), ...sentencesOf(task.unknown_info)].filter((one) => !DIRECTION.test(one)).map(spoken),
    details: [
      ...directions.filter((sentence) => sayable.includes(sentence) && !isReaction(sentence) && WISH.test(sentence) && !PERSISTS.test(sentence)).map(spoken),
      ...reactions.filter((one) => momentOf(one) === 'asked').map(reactionSaid),
    ],
    refused: [
      ...reactions.filter((one) => momentOf(one) === 'refused').map(reactionSaid),
      ...sayable.filter((one) => PERSISTS.test(one)).map((one) => spoken(one.replace(/^be \w+ and /i, ''))),
    ],
    confirming: reactions.filter((one) => momentOf(one) === 'confirming').map(reactionSaid),
    asksForHuman: task.user_requests_transfer || human.some(asks),
    declinesHuman: human.some((sentence) => NO_HUMAN.test(sentence)),
    givesIn: all.some((sentence) => GIVES_IN.test(sentence)),
  };
}

/** The unconditional sentences; where none can be said as it stands, all of them. */
function openingOf(reason: readonly string[]): readonly string[] {
  const said = reason.filter((sentence) => !DIRECTION.test(sentence) && !isReaction(sentence) && !asks(sentence));
  return (said.length > 0 ? said : reason).map(spoken);
}

function asks(sentence: string): boolean {
  return HUMAN.test(sentence) && !NO_HUMAN.test(sentence);
}

function isReaction(sentence: string): boolean {
  return CONDITION.test(sentence) && ON_AGENT.test(conditionOf(sentence));
}

function conditionOf(sentence: string): string {
  return sentence.slice(0, bodyStart(sentence) ?? sentence.length);
}

/** What is to be done begins at the comma before its verb, or else at the first. */
function bodyStart(sentence: string): number | undefined {
  const comma = BODY.exec(sentence) ?? /, /.exec(sentence);
  return comma ? comma.index + comma[0].length : undefined;
}

function momentOf(sentence: string): 'refused' | 'confirming' | 'asked' | 'never' {
  const condition = conditionOf(sentence);
  const body = bodyStart(sentence);
  if (body === undefined || ENDS_CALL.test(sentence.slice(body))) return 'never';
  if (CONFIRMING.test(condition)) return 'confirming';
  if (REFUSED.test(condition)) return 'refused';
  return ASKED.test(condition) ? 'asked' : 'never';
}

/** A condition that the agent has just met goes without saying; one about the matter itself is said with it. */
function reactionSaid(sentence: string): string {
  const goesWithoutSaying = /\bagent\b|\basked\b|^if (?:not|that|this|so|it is not)\b|refuses/i.test(conditionOf(sentence));
  const isAngry = /^(?:you )?(?:are|become|would be) angry/i.test(sentence.slice(bodyStart(sentence) ?? 0));
  return spoken(goesWithoutSaying || isAngry ? sentence.slice(bodyStart(sentence) ?? 0) : sentence);
}
