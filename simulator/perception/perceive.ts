import type { Signals } from '../../core/observation.ts';
import type { Team } from '../../core/team.ts';
import { isCurtHostile } from './curt-hostile.ts';
import { asksForPerson } from './explicit-request.ts';
import { frustrationOf } from './frustration.ts';
import { createIntentClassifier } from './intent.ts';
import { countIssues } from './issues.ts';
import { remembering } from './memo.ts';
import { saysTheSame } from './repetition.ts';
import { isSarcastic } from './sarcasm.ts';
import { createTopicFinder } from './sensitive-topics.ts';
import { sentimentOf } from './sentiment.ts';
import { type CustomerText, readText } from './text.ts';

/** Reads signals off a customer's message. */
export interface Perceiver {
  /**
   * @param message the customer's latest message
   * @param earlier their earlier messages, oldest first; the last five are compared for repetition
   * @returns every signal; without `intent` and `confidence` where the team has no intents
   */
  readonly perceive: (message: string, earlier: readonly string[]) => Signals;
}

/** Earlier messages that a message is compared with. */
const COMPARED = 5;
/** Messages whose reading is remembered. */
const REMEMBERED = 5_000;

/**
 * Makes the perceiver of a team: it learns the team's intents and sensitive topics once, and then reads messages one by
 * one. Deterministic, offline and linear in the length of the text, of which only the first 4,000 and the last 1,000
 * characters are read. It understands English wordings and nothing of the agent's side: "yes, do that" after an offered
 * human is no request. Real systems bring better signals; these are an honest baseline for text that has none.
 */
export function createPerceiver(team: Team): Perceiver {
  const classify = createIntentClassifier(team);
  const findTopics = createTopicFinder(team);
  const signalsOf = (text: CustomerText, repeated: boolean): Signals => {
    const frustration = frustrationOf(text, repeated);
    const mood = { frustration, asksForPerson: asksForPerson(text), curtHostile: isCurtHostile(text), sarcastic: isSarcastic(text) };
    return {
      ...classify?.(text),
      sentiment: sentimentOf(text, mood),
      explicit_request: mood.asksForPerson,
      frustration,
      curt_hostile: mood.curtHostile,
      sensitive_topics: findTopics(text),
      issues: countIssues(text),
    };
  };
  const textOf = remembering(readText, REMEMBERED);
  const said = remembering((message) => signalsOf(textOf(message), false), REMEMBERED);
  const saidAgain = remembering((message) => signalsOf(textOf(message), true), REMEMBERED);
  return {
    perceive(message, earlier) {
      const text = textOf(message);
      const repeated = earlier.slice(-COMPARED).some((before) => saysTheSame(textOf(before), text));
      return repeated ? saidAgain(message) : said(message);
    },
  };
}
