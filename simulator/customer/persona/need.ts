import { judgeAuthority } from '../../../core/authority.ts';
import type { Team } from '../../../core/team.ts';
import type { Trigger } from '../../../core/vocabulary.ts';
import type { Goal } from '../../../scenarios/population/goal.ts';
import { type Need, REASONS } from './dynamics.ts';
import type { Person } from './person.ts';

/** Contacts about the same issue in seven days from which repairing it takes a person. */
const REPEATED = 3;

/** What serving this person takes, and what would be right reasons for a handoff once they have said what they want. */
export interface Case {
  readonly need: Need;
  readonly reasons: readonly Trigger[];
}

/** A case while the agent still asks for what the act hangs on, and from the turn on at which it knows. */
export interface Cases {
  /** That the act is beyond the agent's authority shows only when it is proposed. */
  readonly asking: Case;
  readonly known: Case;
}

/** By the facts of the contact alone: goal, account, amount, the team's authority and earlier contacts. */
export function casesOf(goal: Goal, { account, amount, contacts }: Person, team: Team): Cases {
  const action = team.actions[goal.action];
  const isPermitted = action === undefined || judgeAuthority(goal.action, action, account, amount).permitted;
  const isRepeated = contacts.length + 1 >= REPEATED;
  const known = caseOf(goal, isPermitted, isRepeated);
  return { known, asking: isPermitted ? known : caseOf(goal, true, isRepeated) };
}

function caseOf(goal: Goal, isPermitted: boolean, isRepeated: boolean): Case {
  const need: Need = goal.takes === 'agent' ? (isPermitted ? (isRepeated ? 'repair' : 'agent') : 'authority') : goal.takes;
  const reasons = [...REASONS[need]];
  const add = (reason: Trigger) => {
    if (!reasons.includes(reason)) reasons.push(reason);
  };
  if (need === 'judgement') goal.triggers.forEach(add);
  if (!isPermitted) add('policy_boundary');
  if (isRepeated) add('repeat_contact');
  return { need, reasons };
}
