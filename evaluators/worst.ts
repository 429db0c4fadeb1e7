import { groupBy } from '../core/group.ts';
import type { Mistake, MistakeKind } from './mistakes.ts';

/** A conversation that several variants got wrong. */
export interface WorstConversation {
  readonly scenario: string;
  readonly title: string;
  readonly mistakes: readonly Mistake[];
}

/** Weights only order the list: an act beyond authority is the gravest, then a customer who was trapped; a mistake in every other trial weighs half. */
const WEIGHT: Readonly<Record<MistakeKind, number>> = { beyond_authority: 5, missed: 3, late: 2, unnecessary: 1, early: 0.5 };

/** The conversations with the gravest mistakes over all the variants given, worst first; ties by name. */
export function worstConversations(mistakes: readonly Mistake[], count: number): WorstConversation[] {
  const byScenario = groupBy(mistakes, (mistake) => mistake.scenario);
  const weighed = [...byScenario].map(([scenario, list]) => ({
    scenario,
    title: list[0]?.title ?? '',
    mistakes: list,
    weight: list.reduce((sum, { kind, times, of }) => sum + (WEIGHT[kind] * times) / of, 0),
  }));
  weighed.sort((a, b) => b.weight - a.weight || (a.scenario < b.scenario ? -1 : 1));
  return weighed.slice(0, count).map(({ weight: _weight, ...worst }) => worst);
}
