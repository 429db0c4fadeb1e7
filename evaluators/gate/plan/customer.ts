import { isContested } from '../../../scenarios/contested.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import type { Whose } from '../bare-cell.ts';

/** A customer of the suite whom nobody has met yet: the need is what the label says, as no window is resolved. */
export interface Customer extends Omit<Whose, 'trial'> {
  /** A recorded need that nobody dates. */
  readonly untimed: boolean;
  /** The need follows from what is drawn as the customer is played, and no label says it. */
  readonly needIsDrawn?: true;
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
    ...(truth.need === 'latent' ? { needIsDrawn: true } : {}),
  };
}
