import { isContested } from '../scenarios/contested.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { cohensKappa, type KappaEstimate, type Verdicts } from './statistics/cohens-kappa.ts';

/** How far two labellers agree on the need, over the scenarios that both read. */
interface Agreement {
  readonly between: readonly [string, string];
  readonly kappa: KappaEstimate;
}

/** What is known of the labels themselves. */
export interface Labels {
  /** Scenarios whose labellers differ, unsettled, in order of name: they count as `may`. */
  readonly contested: readonly string[];
  /** One for each pair of labellers, in order of name. */
  readonly agreement: readonly Agreement[];
}

export function labelsOf(scenarios: readonly Scenario[]): Labels {
  const labellers = [...new Set(scenarios.flatMap(({ truth }) => truth.labellers.map(({ by }) => by)))].sort();
  const pairs = labellers.flatMap((first, at) => labellers.slice(at + 1).map((second) => [first, second] as const));
  return {
    contested: scenarios
      .filter(({ truth }) => isContested(truth))
      .map(({ scenario }) => scenario)
      .sort(),
    agreement: pairs.map((between) => ({ between, kappa: cohensKappa(scenarios.flatMap((scenario) => verdictsOf(scenario, between))) })),
  };
}

function verdictsOf({ truth, family }: Scenario, between: Agreement['between']): Verdicts[] {
  const [first, second] = between.map((name) => truth.labellers.find(({ by }) => by === name)?.need);
  return first === undefined || second === undefined ? [] : [{ family, first, second }];
}
