import type { Signals } from '../core/observation.ts';
import type { MoveOutcome } from '../core/vocabulary.ts';
import type { Proposal, World } from '../scenarios/world.ts';

/** What the agent stand-in would do now, and what would come of it. */
export interface Move {
  readonly proposal?: string;
  readonly action: string;
  readonly amount?: number;
  readonly outcome: MoveOutcome;
  readonly reply: string;
}

/** How often each proposal was attempted before. */
export type Tries = Readonly<Record<string, number>>;

/**
 * The agent stand-in proposes what the beat names, else the world's first proposal for the perceived intent,
 * else it asks what the customer means. It knows no limits: authority is judged by others.
 */
export function proposeMove(world: World, named: string | undefined, signals: Signals, tries: Tries): Move {
  const name = named ?? Object.keys(world.proposals).find((candidate) => isFor(world.proposals[candidate], signals.intent));
  const proposal = name === undefined ? undefined : world.proposals[name];
  if (name === undefined || !proposal) return { action: 'clarify', outcome: 'clarified', reply: world.confused };
  const attempt = tries[name] ?? 0;
  return {
    proposal: name,
    action: proposal.action,
    ...(proposal.amount === undefined ? {} : { amount: proposal.amount }),
    outcome: nth(proposal.outcome, attempt),
    reply: nth(proposal.reply, attempt),
  };
}

function isFor(proposal: Proposal | undefined, intent: string | undefined): boolean {
  return intent !== undefined && (proposal?.intents.includes(intent) ?? false);
}

/** The n-th of a list (from 0), where the last one repeats; a single value always. */
export function nth<T>(value: T | readonly T[], n: number): T {
  if (!Array.isArray(value)) return value as T;
  const list = value as readonly T[];
  return list[Math.min(n, list.length - 1)] as T;
}
