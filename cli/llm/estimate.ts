import { money } from '../../dashboards/plain/numbers.ts';
import { NANO_PER_DOLLAR } from '../../llm/money/cost.ts';
import { estimateSpend } from '../../llm/money/estimate.ts';
import { readPrices } from '../../llm/money/prices.ts';
import type { Policy } from '../../policies/policy.ts';
import { type RunInfo, trialsOf } from '../../runs/run.ts';
import type { Bill } from '../../simulator/batch.ts';
import { expectedCalls } from '../../simulator/expected-calls.ts';
import { expectedDecisions } from '../../simulator/expected-decisions.ts';
import { costsNothing, modelIds } from './open.ts';
import type { LlmPlan } from './plan.ts';

/** What a play is expected to ask and to cost, in a line; nothing where nothing is asked. */
export function estimateText(plan: LlmPlan, { scenarios, team }: Bill, policies: readonly Policy[], info: RunInfo): string {
  const { mode, models, prices, max_cost } = plan;
  if (mode === 'off' || mode === 'replay') return '';
  const { calls, input, output, cost, most, asOf } = estimateSpend(
    [...expectedCalls(scenarios, trialsOf(info), team, models), ...expectedDecisions(scenarios, trialsOf(info), team, policies, models.policy ?? '')],
    readPrices(prices),
    mode === 'batch',
  );
  const ids = modelIds(models, policies).join(' and ');
  const free = costsNothing(plan);
  const cap = max_cost === undefined ? '' : free ? `; it stops where that would pass ${money(max_cost)}` : `; it stops before ${money(max_cost)}`;
  const spent = `${money(cost / NANO_PER_DOLLAR)}, at most ${money(most / NANO_PER_DOLLAR)} if every answer is as long as it may be`;
  const what = free ? `Simulated: no model is asked and nothing is spent. Asking ${ids} would take` : `Asks ${ids}:`;
  return `${what} about ${calls.toLocaleString('en')} calls, ${tokens(input)} tokens in and ${tokens(output)} out, ${spent} (prices of ${asOf})${cap}.\n`;
}

function tokens(count: number): string {
  return count >= 1e6 ? `${(count / 1e6).toFixed(1)} million` : Math.round(count).toLocaleString('en');
}
