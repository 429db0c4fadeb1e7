import type { Decision, Diagnostics, Firing } from '../core/decision.ts';
import type { Observation } from '../core/observation.ts';
import { Unavailable } from '../core/outage.ts';
import type { Team } from '../core/team.ts';
import { Trigger, Urgency } from '../core/vocabulary.ts';
import { tell } from './message/tell.ts';
import type { Policy } from './policy.ts';

/** A decision that can be acted on. `failure` says why it is the policy's fail-safe and not its own. */
export interface SafeDecision {
  readonly decision: Decision;
  readonly failure?: string;
}

const MAX_FAILURE = 300;

/**
 * Asks a policy, and holds it to its word: a crash, a timeout or a decision that cannot be acted on becomes the policy's declared
 * fail-safe. What it says is filled in (`{when}`). Answers at once where the policy does.
 * @throws Unavailable (or rejects with it) when something that the policy stands on is out of reach
 */
export function decideSafely(policy: Policy, observation: Observation, team: Team): SafeDecision | Promise<SafeDecision> {
  const said = (safe: SafeDecision) => told(safe, observation, team);
  try {
    const decided = policy.decide(observation);
    if (!(decided instanceof Promise)) return said(accept(policy, decided, team));
    return decided.then(
      (decision) => said(accept(policy, decision, team)),
      (error: unknown) => said(failed(policy, error)),
    );
  } catch (error) {
    return said(failed(policy, error));
  }
}

function told(safe: SafeDecision, { clock }: Observation, team: Team): SafeDecision {
  const { decision } = safe;
  if (decision.do === 'continue') return safe;
  const say = tell(decision, clock, team);
  return say === decision.say ? safe : { ...safe, decision: { ...decision, say } };
}

function accept(policy: Policy, decision: Decision, team: Team): SafeDecision {
  const fault = faultOf(decision, team);
  return fault === undefined ? { decision } : { decision: failSafeOf(policy), failure: fault };
}

function failed(policy: Policy, error: unknown): SafeDecision {
  if (error instanceof Unavailable) throw error;
  const text = error instanceof Error ? error.message : `it threw ${String(error)}`;
  const line = text.replace(/\s+/g, ' ').trim() || 'it threw an error without a message';
  return { decision: failSafeOf(policy), failure: line.length > MAX_FAILURE ? `${line.slice(0, MAX_FAILURE - 1)}…` : line };
}

/** What counts as a policy's decision when it breaks. */
function failSafeOf(policy: Pick<Policy, 'failSafe' | 'defaults'>): Decision {
  const diagnostics: Diagnostics = { also_fired: [], errors: [] };
  if (policy.failSafe === 'continue') return { do: 'continue', diagnostics };
  const { route, urgency, say } = policy.defaults;
  return { do: 'escalate', route, urgency, say, diagnostics };
}

/** Why a decision cannot be acted on; `undefined` when it can. The type is not trusted: adapters pass on what strangers wrote. */
function faultOf(decision: Decision, team: Team): string | undefined {
  if (!isRecord(decision)) return 'it did not return a decision';
  if (decision.do !== 'continue' && decision.do !== 'offer' && decision.do !== 'escalate') return `it decided \`${shown(Reflect.get(decision, 'do'))}\``;
  const fault = faultOfDiagnostics(decision.diagnostics);
  if (fault !== undefined || decision.do === 'continue') return fault;
  const queue = typeof decision.route === 'string' && Object.hasOwn(team.queues, decision.route) ? team.queues[decision.route] : undefined;
  if (!queue) return `it routed to \`${shown(decision.route)}\`, which is not a queue of the team`;
  if (queue.staff === 0) return `it routed to \`${decision.route}\`, a queue nobody staffs`;
  if (!Urgency.options.includes(decision.urgency)) return `its urgency was \`${shown(decision.urgency)}\``;
  if (typeof decision.say !== 'string' || decision.say.trim() === '') return 'it had nothing to say to the customer';
  const hasReason = decision.diagnostics.fired?.trigger !== undefined || decision.diagnostics.errors.some((error) => error.acted === 'escalate');
  return hasReason ? undefined : `it decided to ${decision.do} without a trigger`;
}

function faultOfDiagnostics(diagnostics: Diagnostics): string | undefined {
  if (!isRecord(diagnostics) || !Array.isArray(diagnostics.also_fired) || !Array.isArray(diagnostics.errors)) return 'its decision has no diagnostics';
  let fault = diagnostics.fired === undefined ? undefined : faultOfFiring(diagnostics.fired);
  for (const firing of diagnostics.also_fired) fault ??= faultOfFiring(firing);
  return fault;
}

function faultOfFiring(firing: Firing): string | undefined {
  if (!isRecord(firing) || typeof firing.rule !== 'string' || !isRecord(firing.values)) return 'a rule in its diagnostics has no name or no values';
  if (firing.trigger !== undefined && !Trigger.options.includes(firing.trigger)) return `its trigger was \`${shown(firing.trigger)}\``;
  return undefined;
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? 'an object' : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
