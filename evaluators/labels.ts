import { isContested } from '../scenarios/contested.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** What is known of the labels themselves. */
export interface Labels {
  /** Scenarios whose labellers differ, unsettled, in order of name: they count as `may`. */
  readonly contested: readonly string[];
}

export function labelsOf(scenarios: readonly Scenario[]): Labels {
  return {
    contested: scenarios
      .filter(({ truth }) => isContested(truth))
      .map(({ scenario }) => scenario)
      .sort(),
  };
}
