import type { FamiliesNeeded } from '../../../evaluators/gate/plan/families-needed.ts';
import type { Allowance, PlannedCondition } from '../../../evaluators/gate/plan/plan.ts';
import { type GateFigure, unitOf } from '../../../evaluators/gate/settings.ts';
import { plural } from '../numbers.ts';
import { conditionText, shown } from './condition-row.ts';

/** A condition, what this suite can show of it as far as that is known, and what to do where it can show nothing. */
export type PlannedText = readonly [what: string, says: string, help?: string];

export function plannedText(planned: PlannedCondition): PlannedText {
  const { condition, customers, families, allows, needs } = planned;
  const what = conditionText(condition);
  const count = `${plural(customers, 'customer')} in ${plural(families, 'family', 'families')}`;
  if (planned.drawn !== undefined) return [what, 'what it shows follows from needs that are drawn as customers are played'];
  if (customers === 0) return [what, 'no customer of it counts', 'Write scenarios of the need that it speaks of, or cover their part of the traffic.'];
  if (allows !== undefined) return [what, `${count}; ${allowanceText(planned, allows)}`];
  const best =
    planned.best === undefined ? 'too few families for a bound' : `${flawless(planned)} the ${boundName(planned)} is ${value(planned, planned.best)}`;
  const says = `${count}, and ${best}`;
  return needs === undefined ? [what, says] : [what, says, needsText(needs)];
}

function allowanceText(planned: PlannedCondition, { of, anywhere, most, broken, exchanged }: Allowance): string {
  if (most >= of) return `passes whatever comes, even with ${plural(of, ...nameOf(planned))}`;
  const bound = broken === undefined ? '' : `; with ${most + 1} the ${boundName(planned)} is ${value(planned, broken)}`;
  const swaps = exchanged === undefined || exchanged === 0 ? '' : `; or ${exchanged} worse and as many better`;
  if (most === 0) return `allows no ${nameOf(planned)[0]}${bound}${swaps}`;
  const where = anywhere === most ? 'wherever they fall' : anywhere === 0 ? 'if they fall well' : `if they fall well, ${anywhere} wherever they fall`;
  return `allows ${plural(most, ...nameOf(planned))} in ${of}, ${where}${bound}${swaps}`;
}

/** A policy that betters its baseline may show more; one that only matches it cannot. */
function flawless(planned: PlannedCondition): string {
  return planned.condition.kind === 'non_inferiority' ? 'if all come out as in the baseline' : `even without a ${nameOf(planned)[0]}`;
}

function needsText(needs: FamiliesNeeded): string {
  if (needs.kind === 'never') return 'No suite of this make could: loosen the limit, or cover more of the traffic.';
  const families = plural(needs.families, 'family', 'families');
  return needs.kind === 'count' ? `It takes about ${families} like these, or a looser limit.` : `It takes more than ${families} like these: loosen the limit.`;
}

/** What may go wrong, one and several. */
const NAMES: Readonly<Record<GateFigure, readonly [string, string]>> = {
  recall: ['miss', 'misses'],
  trapped: ['miss', 'misses'],
  precision: ['needless handoff', 'needless handoffs'],
  specificity: ['needless handoff', 'needless handoffs'],
  sent_for_nothing: ['needless handoff', 'needless handoffs'],
  in_window_precision: ['handoff out of time', 'handoffs out of time'],
  startable: ['handoff short of what is needed', 'handoffs short of what is needed'],
  offered_unnecessarily: ['needless offer', 'needless offers'],
  rate: ['handoff', 'handoffs'],
};

function nameOf({ condition }: PlannedCondition): readonly [string, string] {
  const isLeast = condition.kind === 'limit' && condition.figure === 'rate' && condition.side === 'at_least';
  return isLeast ? ['customer left with the bot', 'customers left with the bot'] : NAMES[condition.figure];
}

function boundName({ condition }: PlannedCondition): string {
  return condition.kind === 'limit' && condition.judgedOn === 'point' ? 'point' : 'bound';
}

function value({ condition }: PlannedCondition, share: number): string {
  return shown(share, unitOf(condition.figure));
}

/** Who it is that cannot pass. */
export function whoCannot({ condition }: PlannedCondition): string {
  return condition.kind === 'non_inferiority' ? 'a policy no better than the baseline cannot pass' : 'no policy can pass';
}
