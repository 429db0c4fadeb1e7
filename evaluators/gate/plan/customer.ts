import { isContested } from '../../../scenarios/contested.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import type { Whose } from '../bare-cell.ts';

/** A customer of the suite whom nobody has met yet: the need is what the label says, as no window is resolved; of a need that is drawn nothing is known. */
export interface Customer extends Omit<Whose, 'trial'> {
  /** A recorded need that nobody dates. */
  readonly untimed: boolean;
}

export function customerOf({ scenario, family, stratum, weight = 1, customer, truth }: Scenario): Customer {
  return {
    scenario,
    family,
    stratum,
    weight,
    kind: customer.kind,
    need: isContested(truth) ? 'may' : truth.need === 'latent' ? 'unlabelled' : truth.need,
    untimed: truth.untimed,
  };
}
