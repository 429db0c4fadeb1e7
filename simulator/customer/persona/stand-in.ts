import { type AuthorityVerdict, judgeAuthority } from '../../../core/authority.ts';
import type { Signals } from '../../../core/observation.ts';
import type { Team } from '../../../core/team.ts';
import type { Consequence, MoveOutcome } from '../../../core/vocabulary.ts';
import { ASKS_DETAILS } from '../../../core/vocabulary.ts';
import type { PersonaCustomer } from '../../../scenarios/population/customer.ts';
import type { Need } from './dynamics.ts';
import type { Person } from './person.ts';
import { knowsAll, type PersonaState, type TurnEffect } from './state.ts';

/** What the agent proposes, what comes of it, and what that is to the customer. */
export interface StandInMove {
  readonly action: { readonly name: string; readonly consequence: Consequence; readonly amount?: number };
  readonly authority: AuthorityVerdict;
  readonly outcome: MoveOutcome;
  readonly event: TurnEffect['event'];
  /** The intent that it speaks about. */
  readonly about?: string;
}

/** Below this confidence the agent asks again, whatever the policy is; an assumption. */
const CLARIFIES_BELOW = 0.35;
/** A third contact about the same issue is seldom put right by the same agent; an assumption. */
const REPAIRS = 0.25;

const PERMITTED: AuthorityVerdict = { permitted: true };
const CLARIFY = { action: { name: 'clarify', consequence: 'informational' }, authority: PERMITTED, outcome: 'clarified', event: 'clarified' } as const;
/** Asked what they want, or what has to be known before an act, nobody is upset: it is no question that clarifies. */
const COLLECT = { action: { name: ASKS_DETAILS, consequence: 'informational' }, authority: PERMITTED, outcome: 'answered', event: 'none' } as const;
const WELCOME = { action: { name: 'answer', consequence: 'informational' }, authority: PERMITTED, outcome: 'answered', event: 'none' } as const;

/**
 * The agent stand-in with a persona: it goes by what it perceives, asks where it is unsure, then for what the wish hangs on
 * (for every wish alike, so that the shape of a conversation gives nothing away), and knows no limits.
 * @param luck, way two uniform draws: whether an attempt works, and how one fails that cannot
 */
export function standIn(
  customer: PersonaCustomer,
  person: Person,
  team: Team,
  need: Need,
  state: PersonaState,
  signals: Signals,
  luck: number,
  way: number,
): StandInMove {
  if (state.served) return WELCOME;
  const { intent, confidence = 0 } = signals;
  if (!state.stated) return COLLECT;
  if (state.act === 'gives_up' || intent === undefined || confidence < CLARIFIES_BELOW) return CLARIFY;
  if (intent !== customer.goal.intent) return misunderstood(customer, person, team, intent);
  if (!knowsAll(state, person)) return COLLECT;
  const { action, authority } = proposed(customer.goal.action, person, team, person.amount);
  const outcome = outcomeOf(need, customer.goal.succeeds, luck, way);
  return { action, authority, outcome, event: outcome, about: intent };
}

function outcomeOf(need: Need, succeeds: number, luck: number, way: number): MoveOutcome {
  if (need === 'authority') return 'refused';
  if (need === 'agent' || need === 'repair') return luck < succeeds * (need === 'repair' ? REPAIRS : 1) ? 'answered' : 'failed';
  return way < 0.5 ? 'refused' : 'failed';
}

/** Serves another wish than theirs; where that would be beyond its authority, it asks. */
function misunderstood({ repertoire }: PersonaCustomer, person: Person, team: Team, intent: string): StandInMove {
  const { action, authority } = proposed(repertoire[intent] ?? 'answer', person, team, undefined);
  if (!authority.permitted || action.name === 'clarify') return CLARIFY;
  return { action, authority, outcome: 'failed', event: 'misunderstood', about: intent };
}

function proposed(name: string, { account }: Person, team: Team, amount: number | undefined): Pick<StandInMove, 'action' | 'authority'> {
  const action = team.actions[name];
  const consequence = action?.consequence ?? 'informational';
  return {
    action: amount === undefined ? { name, consequence } : { name, consequence, amount },
    authority: action ? judgeAuthority(name, action, account, amount) : PERMITTED,
  };
}
