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

/** By the facts of the contact alone: goal, account, amount, the team's authority and earlier contacts. */
export function caseOf(goal: Goal, { account, amount, contacts }: Person, team: Team): Case {
  const action = team.actions[goal.action];
  const isPermitted = action === undefined || judgeAuthority(goal.action, action, account, amount).permitted;
  const isRepeated = contacts.length + 1 >= REPEATED;
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
