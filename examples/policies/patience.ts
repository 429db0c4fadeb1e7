/**
 * A policy as code: it gives every customer a budget of patience and hands over when that is used up.
 *
 * What costs patience: a failed attempt, a question back, a refusal, a negative message, having had to write before.
 * A weighted sum like this is awkward as a list of rules, and four lines of TypeScript.
 *
 * Play it with    escalab run --policy examples/policies/patience.ts
 *
 * A module runs in a thread of its own. It has to decide from the observation alone: the same observation, the same
 * decision, whatever it was asked before. When it throws, or takes more than a second, its `failSafe` is what counts.
 */
import { definePolicy, type Observation } from 'escalab';

/** How much a customer puts up with; large customers have alternatives. */
const BUDGET = { free: 6, standard: 6, business: 5, enterprise: 4 };

const COST = { failed: 2, refusal: 1.5, clarification: 1, negative: 1.5, earlierContact: 1 };

function spent({ so_far, contacts_7d }: Observation): number {
  const service = so_far.failed_attempts * COST.failed + so_far.refusals * COST.refusal + so_far.clarifications * COST.clarification;
  return service + so_far.negative_turns * COST.negative + (contacts_7d - 1) * COST.earlierContact;
}

export default definePolicy({
  name: 'patience',
  failSafe: 'escalate',
  defaults: {
    route: 'retention',
    urgency: 'immediate',
    say: 'You have put enough time into this. A colleague takes over {when}, with everything you told me.',
  },
  handoff: {
    approach: { sentiment: 'Begin by owning the trouble. Their last words were “{last_words}”.' },
  },
  decide(observation) {
    const { account, action, authority, signals, offers } = observation;

    // Patience does not matter where the agent may not act, or where the customer has asked.
    if (!authority.permitted) {
      return { do: 'escalate', trigger: 'policy_boundary', rule: 'not-mine-to-do', route: 'general', values: { 'action.name': action.name } };
    }
    if (signals.explicit_request) return { do: 'escalate', trigger: 'explicit_request', rule: 'asked', route: 'general' };

    const budget = BUDGET[account.tier];
    const left = budget - spent(observation);
    const values = { 'patience left': left, 'patience at first': budget };
    if (left <= 0) return { do: 'escalate', trigger: 'sentiment', rule: 'patience-used-up', values };
    if (left <= 1.5 && offers.length === 0) {
      return { do: 'offer', trigger: 'sentiment', rule: 'patience-nearly-used-up', values, say: 'Shall a colleague take over {when}?' };
    }
    return { do: 'continue' };
  },
});
