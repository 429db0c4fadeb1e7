import type { Tau2Task } from './task.ts';

/** Who the customer is, as far as the sheet says. */
export interface Person {
  readonly name?: string;
  readonly userId?: string;
}

const USER_ID = /\b[a-z]{2,40}(?:_[a-z]{2,40}){1,3}_[0-9]{3,6}\b/;
const NAMED = /\b(?:you are|you're|name is|called)(?: user| an? [a-z ]{1,40})? (\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3})/u;

/** The name and the user id in what the customer knows. */
export function personOf(task: Tau2Task): Person {
  const known = (task.known_info ?? '').slice(0, 5000);
  const name = NAMED.exec(known.replace(/^\s*You/, 'you').replaceAll('Your', 'your'))?.[1];
  const userId = USER_ID.exec(known)?.[0];
  return { ...(name ? { name } : {}), ...(userId ? { userId } : {}) };
}

/** The issue of a telecom task, between brackets in its id: `[mms_issue]a|b[PERSONA:Hard]`. */
export function issueOf(task: Tau2Task): string | undefined {
  return /\[([a-z][a-z_]{0,60})\]/.exec(task.id)?.[1];
}

/**
 * What a task is a variation of. Telecom tasks vary one issue by faults and persona. Retail and airline tasks about one
 * customer are mostly variations of one another (the same orders, another wish), so the customer makes the family: too
 * few families make intervals too wide, too many make them false.
 */
export function familyOf(task: Tau2Task): string {
  const issue = issueOf(task);
  if (issue !== undefined) return `${task.domain}-${issue}`;
  const { name, userId } = personOf(task);
  const person = userId?.replace(/_[0-9]+$/, '') ?? name?.toLowerCase();
  return person === undefined ? task.id : `${task.domain}-${person.replace(/[^\p{L}]+/gu, '-')}`;
}
