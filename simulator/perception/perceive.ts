import type { Signals } from '../../core/observation.ts';
import type { Team } from '../../core/team.ts';
import { asksForPerson } from './explicit-request.ts';
import { createIntentClassifier } from './intent.ts';
import { countIssues } from './issues.ts';
import { remembering } from './memo.ts';
import { moodOf } from './mood.ts';
import { saysTheSame } from './repetition.ts';
import { createTopicFinder } from './sensitive-topics.ts';
import { type CustomerText, readText } from './text.ts';

/** Reads signals off a customer's message. */
export interface Perceiver {
  /**
   * @param message the customer's latest message
   * @param earlier their earlier messages, oldest first; the last five are compared for repetition
   * @returns every signal; without `intent`, `confidence` and `out_of_scope` where the team has no intents
   */
  readonly perceive: (message: string, earlier: readonly string[]) => Signals;
}

/** Earlier messages that a message is compared with. */
const COMPARED = 5;
/** Messages whose signals are remembered. */
const REMEMBERED = 5_000;
/** Messages that are kept as read; fewer, since they are large and only those of the conversation at hand are compared. */
const TEXTS = 500;

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
    const explicitRequest = asksForPerson(text);
    const mood = moodOf(text, { repeated, asksForPerson: explicitRequest });
    const wanted = classify?.(text);
    if (wanted === undefined) return others(text, explicitRequest, mood, findTopics(text));
    // Written out in one piece: spreading costs as much as a signal.
    return {
      intent: wanted.intent,
      confidence: wanted.confidence,
      out_of_scope: wanted.out_of_scope,
      sentiment: mood.sentiment,
      explicit_request: explicitRequest,
      frustration: mood.frustration,
      curt_hostile: mood.curtHostile,
      re_explains: mood.reExplains,
      sensitive_topics: findTopics(text),
      issues: countIssues(text),
    };
  };
  const textOf = remembering(readText, TEXTS);
  const said = remembering((message) => signalsOf(textOf(message), false), REMEMBERED);
  const saidAgain = remembering((message) => signalsOf(textOf(message), true), REMEMBERED);
  return {
    perceive(message, earlier) {
      if (earlier.length === 0) return said(message);
      const text = textOf(message);
      const repeated = earlier.slice(-COMPARED).some((before) => saysTheSame(textOf(before), text));
      return repeated ? saidAgain(message) : said(message);
    },
  };
}

/** The signals of a team without intents. */
function others(text: CustomerText, explicitRequest: boolean, mood: ReturnType<typeof moodOf>, topics: readonly string[]): Signals {
  return {
    sentiment: mood.sentiment,
    explicit_request: explicitRequest,
    frustration: mood.frustration,
    curt_hostile: mood.curtHostile,
    re_explains: mood.reExplains,
    sensitive_topics: topics,
    issues: countIssues(text),
  };
}
