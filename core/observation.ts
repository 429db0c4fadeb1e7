import type { Account, PriorContact } from './account.ts';
import type { Consequence, MoveOutcome, SignalSource } from './vocabulary.ts';

export interface Message {
  readonly role: 'customer' | 'agent';
  readonly text: string;
  /** The turn it belongs to: the k-th customer message and what the agent did about it. */
  readonly turn: number;
}

/**
 * What was perceived in the customer's latest message. Absent means: nobody perceived it.
 * A rule that reads an absent signal without `has()` fails.
 */
export interface Signals {
  /** Most likely intent of the team's list. */
  readonly intent?: string;
  /** Probability that `intent` is right, 0–1; a message about none of the team's intents makes it low. */
  readonly confidence?: number;
  /**
   * Probability that the message is about none of the team's intents, 0–1; absent where the team has none.
   * Low for a message that asks for nothing ("ok thanks", "my id is 123").
   */
  readonly out_of_scope?: number;
  /** −1 (hostile) to 1 (delighted); 0 is neutral. */
  readonly sentiment?: number;
  /** The customer asks for a person, in whatever words. */
  readonly explicit_request?: boolean;
  /** How frustrated this message sounds, 0–1. */
  readonly frustration?: number;
  /** A short hostile reply ("just fix it."). */
  readonly curt_hostile?: boolean;
  /** The customer has to explain again what they said before ("I already told you"). */
  readonly re_explains?: boolean;
  /** Sensitive topics in the message: `safety`, `legal`, `fraud`, `bereavement`, and those the team names. */
  readonly sensitive_topics?: readonly string[];
  /** How many separate problems the message raises. */
  readonly issues?: number;
}
export type SignalName = keyof Signals;

/** What the agent is about to do. */
export interface ProposedAction {
  readonly name: string;
  readonly consequence: Consequence;
  /** In the team's currency. */
  readonly amount?: number;
}

/** Something the agent did about an earlier message. */
export interface Attempt {
  readonly turn: number;
  readonly action: string;
  /** In the team's currency. */
  readonly amount?: number;
  readonly outcome: MoveOutcome;
  readonly reply: string;
}

/** Counts over the turns before this one and the signals up to and including this one. */
export interface SoFar {
  /** Agent moves before this turn that tried to serve the customer (questions to the customer not included). */
  readonly attempts: number;
  readonly failed_attempts: number;
  readonly refusals: number;
  readonly clarifications: number;
  /** Customer messages up to this one with sentiment ≤ −0.3. */
  readonly negative_turns: number;
  /** Customer messages up to this one that were curt and hostile. */
  readonly curt_hostile_turns: number;
  /** Customer messages up to this one in which they have to explain again. */
  readonly re_explanations: number;
  /** Customer messages up to this one that ask for a person. */
  readonly explicit_requests: number;
  /** Highest frustration up to this message, 0–1. */
  readonly peak_frustration: number;
}

export interface Offer {
  readonly turn: number;
  /** `unanswered`: a recorded customer was never really asked. */
  readonly answer: 'accepted' | 'declined' | 'unanswered';
}

/** Everything that a policy may know when it decides turn `turn`, and nothing else. */
export interface Observation {
  /** The k-th customer message, from 1. */
  readonly turn: number;
  /** The customer's latest words. */
  readonly message: string;
  /** All messages so far, the latest last. */
  readonly messages: readonly Message[];
  readonly channel: string;
  readonly language: string;
  /** The scenario's time at this turn, ISO 8601 with offset. */
  readonly clock: string;
  readonly account: Account;
  readonly contacts: readonly PriorContact[];
  /** Contacts about the same issue in the last 168 hours, this one included. */
  readonly contacts_7d: number;
  readonly signals: Signals;
  /** Where each present signal comes from. */
  readonly sources: Readonly<Partial<Record<SignalName, SignalSource>>>;
  readonly action: ProposedAction;
  /** The team's authority for the proposed action. */
  readonly authority: { readonly permitted: boolean; readonly limit?: number };
  /** What the agent did on the turns before this one, clarifying questions included. */
  readonly attempts: readonly Attempt[];
  readonly so_far: SoFar;
  /** This variant's earlier offers and their answers. */
  readonly offers: readonly Offer[];
}
