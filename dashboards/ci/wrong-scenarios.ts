import { groupBy } from '../../core/group.ts';
import { isDrawn } from '../../evaluators/counting.ts';
import type { Played } from '../../evaluators/gate/lost.ts';
import { type MistakeKind, mistakesOf } from '../../evaluators/mistakes.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

export type WrongKind = Exclude<MistakeKind, 'early'>;

/** A scenario that came out wrong, in any of its trials. */
export interface WrongScenario {
  readonly scenario: string;
  readonly title: string;
  /** The gravest of its mistakes. A handoff that came early is in time, and so none. */
  readonly kind: WrongKind;
  /** Where each trial is another customer: with how many of them what went wrong. */
  readonly customers?: { readonly of: number; readonly by: Partial<Readonly<Record<WrongKind, number>>> };
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
    const customers = areOthers(scenarios.get(scenario))
      ? { customers: { of: first.of, by: Object.fromEntries(found.map((one) => [one.kind, one.times])) } }
      : {};
    return [{ scenario, title, kind, ...customers, what: [...new Set(found.map(({ what }) => what))], why }];
  });
}

function areOthers(scenario: Scenario | undefined): boolean {
  return scenario !== undefined && isDrawn(scenario.customer);
}

/** With how many customers it went wrong so. */
export function customersOfKind({ kind, customers }: WrongScenario, asked: WrongKind): number {
  if (customers !== undefined) return customers.by[asked] ?? 0;
  return kind === asked ? 1 : 0;
}
