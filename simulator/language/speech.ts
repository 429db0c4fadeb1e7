import type { Detail } from '../../scenarios/population/detail.ts';

/** Values that a customer can name, as they would type them. */
export interface Details {
  /** Number of the order, without a word before it ("4471", "NF-20441"). */
  readonly order?: string | undefined;
  /** With its currency ("$129.00"). */
  readonly amount?: string | undefined;
  /** A day that can follow "on" ("May 3"). */
  readonly date?: string | undefined;
  /** A noun without an article ("headset"). */
  readonly product?: string | undefined;
  readonly name?: string | undefined;
  /** What the agent asked for. */
  readonly value?: string | undefined;
}

/** Something that the agent has to know. */
export interface Given {
  readonly detail: Detail;
  /** As they type it; '' where they only agree. */
  readonly value: string;
}

/** What a customer does with a message. */
export type Act =
  | 'greets'
  | 'states'
  | 'gives'
  | 'stalls'
  | 'clarifies'
  | 'insists'
  | 'objects'
  | 'asks_for_human'
  | 'declines_human'
  | 'thanks'
  | 'declines_more'
  | 'says_bye'
  | 'gives_up';

/** What a customer is about to say, apart from the words. */
export interface Speech {
  /**
   * greets: a first message that says hello and perhaps what it is about, nothing more. states: says what they want.
   * gives: says what the agent has to know. stalls: has to look it up first. clarifies: answers when the agent was not sure
   * what is meant. insists: the agent's move did not help or was about something else. objects: it
   * was refused. asks_for_human. declines_human: a human was offered and they would rather go on. thanks: it is solved.
   * declines_more: there is nothing else. says_bye. gives_up: last words before leaving.
   */
  readonly act: Act;
  /** An intent with a bank; `off_topic` for wishes outside the team's intents. */
  readonly intent: string;
  /** Frustration that shows, 0–1. */
  readonly shown: number;
  /** How frustration shows. */
  readonly style: 'says' | 'curt' | 'sarcastic' | 'polite' | 'silent';
  readonly register: 'formal' | 'plain' | 'casual';
  /** 0 as few words as possible – 1 long messages with background. */
  readonly verbosity: number;
  /** 0 vague, leaves out what matters – 1 exact. */
  readonly clarity: number;
  /** Chance of a slip per word. */
  readonly typos: number;
  /** Values to weave in where the bank has a slot and clarity allows. */
  readonly details: Details;
  /** What they say that the agent has to know: asked for one by one, or of themselves with the wish. */
  readonly given?: readonly Given[] | undefined;
  /** They have said hello before. */
  readonly greeted?: boolean | undefined;
  /** They have told it in earlier contacts. */
  readonly toldBefore: boolean;
  /** A second issue's intent that they bring up along the way. */
  readonly also?: string | undefined;
}
