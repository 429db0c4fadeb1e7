import { groupBy } from '../../core/group.ts';
import type { Played } from '../../evaluators/gate/lost.ts';
import { type MistakeKind, mistakesOf } from '../../evaluators/mistakes.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** A scenario that came out wrong, in any of its trials. */
export interface WrongScenario {
  readonly scenario: string;
  readonly title: string;
  /** The gravest of its mistakes. A handoff that came early is in time, and so none. */
  readonly kind: Exclude<MistakeKind, 'early'>;
  /** What happened, a sentence each, gravest first and each but once. */
  readonly what: readonly string[];
  /** Why the label says otherwise, in the customer's terms. */
  readonly why: string;
}

/** Gravest first; within a kind in the order in which they were played. */
export function wrongScenarios({ cells }: Pick<Played, 'cells'>, scenarios: ReadonlyMap<string, Scenario>): WrongScenario[] {
  const mistakes = mistakesOf(cells, scenarios).flatMap(({ kind, ...mistake }) => (kind === 'early' ? [] : [{ ...mistake, kind }]));
  return [...groupBy(mistakes, ({ scenario }) => scenario).values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const { scenario, title, kind, why } = first;
    return [{ scenario, title, kind, what: [...new Set(found.map(({ what }) => what))], why }];
  });
}
