import type { JudgedConversation } from './judged.ts';

/**
 * Conversations in the order of the suite, and of their trials: in whatever order they were played, stored, merged or read,
 * the same ones give the same report.
 */
export function inSuiteOrder(conversations: readonly JudgedConversation[], scenarios: ReadonlyMap<string, unknown>): JudgedConversation[] {
  const places = new Map([...scenarios.keys()].map((scenario, place) => [scenario, place]));
  const placeOf = ({ scenario }: JudgedConversation) => places.get(scenario) ?? places.size;
  return [...conversations].sort((one, other) => placeOf(one) - placeOf(other) || byName(one, other) || one.trial - other.trial);
}

function byName({ scenario: one }: JudgedConversation, { scenario: other }: JudgedConversation): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
