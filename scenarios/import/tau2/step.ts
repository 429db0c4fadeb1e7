import type { Proposal } from '../../world.ts';

/** One step of the conversation: what the customer says, and what the agent would then do. */
export interface Step {
  /** The beat's name. */
  readonly beat: string;
  readonly say: string;
  /** The proposal's name. */
  readonly propose: string;
  readonly asksForHuman?: boolean;
}

/** A conversation that goes one way: the outcomes of all moves are written. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly proposals: Readonly<Record<string, Proposal>>;
  readonly end: 'resolved' | 'abandoned';
  /** Beat on which a handoff falls due, where one does. */
  readonly due?: string;
}

/** What the agent proposes, where its reply and what comes of it do not change with the attempts. */
export function proposal(action: string, outcome: Proposal['outcome'], reply: Proposal['reply']): Proposal {
  return { intents: [], action, outcome, reply };
}
