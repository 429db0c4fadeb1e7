import type { Traffic } from '../../../scenarios/traffic.ts';
import type { Condition } from '../condition.ts';
import { FIGURE_EVENTS } from '../figure-events.ts';
import type { JudgedCondition } from '../judged-condition.ts';
import type { Customer } from './customer.ts';
import { grownTo } from './grown.ts';
import { possibilities } from './possible.ts';
import { countsFor, NO_MISTAKE, rehearse } from './rehearse.ts';

type Measured = Exclude<Condition, { kind: 'critical_failures' }>;

/** How large a suite of the same make would have to be to show a condition, if the policy made no mistake. */
export type FamiliesNeeded =
  | { readonly kind: 'count'; readonly families: number }
  | { readonly kind: 'beyond'; readonly families: number }
  /** Not even the estimate meets it: nobody counts, the limit is the end of the scale, or contacts without a scenario break it. */
  | { readonly kind: 'never' };

const MOST_FAMILIES = 4096;
/** An estimate this near to a limit is on it, and no suite brings a bound there. */
const ON_THE_LIMIT = 1e-9;

/** @param flawless - what these customers show if the policy makes no mistake, which does not pass */
export function familiesNeeded(condition: Measured, customers: readonly Customer[], traffic: Traffic | undefined, flawless: JudgedCondition): FamiliesNeeded {
  if (isOutOfReach(condition, flawless)) return { kind: 'never' };
  const telling = customersWhoTell(condition, customers);
  const least = new Set(telling.map(({ family }) => family)).size;
  const at = (families: number) => rehearse(condition, possibilities(condition, grownTo(telling, families)), NO_MISTAKE, traffic);
  const passes = (families: number) => at(families).answer === 'pass';
  let low = least;
  let high = least;
  while (!passes(high)) {
    if (high >= MOST_FAMILIES) return { kind: 'beyond', families: MOST_FAMILIES };
    [low, high] = [high, Math.min(MOST_FAMILIES, high * 2)];
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) high = middle;
    else low = middle;
  }
  return { kind: 'count', families: high };
}

function isOutOfReach(condition: Measured, { estimate, n }: JudgedCondition): boolean {
  if (estimate === undefined || n === 0 || (condition.kind === 'limit' && condition.judgedOn === 'point')) return true;
  if (condition.kind === 'non_inferiority') return estimate.low <= -condition.margin + ON_THE_LIMIT;
  return condition.side === 'at_least' ? estimate.low <= condition.limit + ON_THE_LIMIT : estimate.high >= condition.limit - ON_THE_LIMIT;
}

/** Those whose families are evidence: a customer without the need tells nothing of who is trapped. */
function customersWhoTell(condition: Measured, customers: readonly Customer[]): Customer[] {
  const { need: only } = FIGURE_EVENTS[condition.figure];
  return possibilities(condition, customers)
    .filter(({ customer, well }) => countsFor(condition.figure, well) && (only === undefined || customer.need === only))
    .map(({ customer }) => customer);
}
