import type { Detail } from '../../scenarios/population/detail.ts';
import { agentVoice } from './agent-voice.ts';
import { compileList, type PhraseList, pick } from './phrase-list.ts';
import { AFTER_SERVING, BEFORE_QUESTION, QUESTIONS } from './replies/collecting.ts';
import { say } from './say.ts';
import type { Details } from './speech.ts';

const ASKED = Object.fromEntries(Object.entries(QUESTIONS).map(([detail, phrases]) => [detail, compileList(phrases)])) as Record<Detail, PhraseList>;
const BEFORE = { first: compileList(BEFORE_QUESTION.first), later: compileList(BEFORE_QUESTION.later), again: compileList(BEFORE_QUESTION.again) };
const AFTER = {
  ...{ asks_more: compileList(AFTER_SERVING.asks_more), wishes_well: compileList(AFTER_SERVING.wishes_well), welcomes: compileList(AFTER_SERVING.welcomes) },
};

const INTRODUCED = { first: 0.8, later: 0.7, again: 1 };

/** A question for something that the agent has to know: the first of them, a later one, or the one before once more. */
export function askFor(detail: Detail, place: keyof typeof BEFORE, details: Details, draw: () => number): string {
  const voice = agentVoice(details, draw);
  const text = draw() < INTRODUCED[place] ? say(voice, '', pick(BEFORE[place], voice.filled, draw)) : '';
  return say(voice, text, pick(ASKED[detail], voice.filled, draw));
}

/** What the agent says after it served somebody, behind what it has said already. */
export function afterServing(what: keyof typeof AFTER, text: string, draw: () => number): string {
  return say(agentVoice({}, draw), text, pick(AFTER[what], 0, draw));
}
