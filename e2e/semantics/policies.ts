import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Decision } from '../../core/decision.ts';
import type { Observation } from '../../core/observation.ts';
import { Unavailable } from '../../core/outage.ts';
import { Trigger, Urgency } from '../../core/vocabulary.ts';
import { loadPolicy } from '../../policies/load.ts';
import type { Policy } from '../../policies/policy.ts';
import { parseRulePolicy } from '../../policies/rules/load.ts';
import { HandoffSpec } from '../../policies/schema.ts';
import type { ExamplePolicy } from './example.ts';

const SAY = 'I am connecting you with a colleague now, with everything you told me.';
/** Long enough for a decision on a busy machine, short enough to wait for. */
const TIMEOUT_MS = 500;

/** A policy from its short form, as it plays one trial. */
export async function policyOf(name: string, short: ExamplePolicy, trial: number): Promise<Policy> {
  const defaults = { route: short.route ?? 'care', urgency: short.urgency ?? 'immediate', say: SAY };
  if (short.rules) return rulePolicy(name, short, defaults);
  if (short.breaks) return modulePolicy(name, short, defaults);
  const routing = { ...defaults, urgency: Urgency.parse(defaults.urgency) };
  return {
    name,
    kind: 'module',
    bound: false,
    failSafe: short.fail_safe ?? 'escalate',
    defaults: routing,
    handoff: HandoffSpec.parse({}),
    source: { file: name, text: '' },
    decide: (observation) => scripted(short, observation, routing, trial),
    close: () => Promise.resolve(),
  };
}

function scripted({ decides, trigger, unavailable }: ExamplePolicy, { turn }: Observation, routing: Policy['defaults'], trial: number): Decision {
  if (unavailable?.turn === turn && (unavailable.trials?.includes(trial) ?? true))
    throw new Unavailable('the service that the policy stands on did not answer');
  const act = decides?.[turn] ?? 'continue';
  const diagnostics = { also_fired: [], errors: [] };
  if (act === 'continue') return { do: 'continue', diagnostics };
  const fired = { rule: 'scripted', do: act, trigger: Trigger.parse(trigger ?? 'explicit_request'), values: {} };
  return { do: act, ...routing, diagnostics: { ...diagnostics, fired } };
}

function rulePolicy(name: string, { rules, params = {}, on_rule_error = 'escalate', fail_safe = 'escalate' }: ExamplePolicy, defaults: object): Policy {
  return parseRulePolicy(name, stringify({ version: 1, policy: name, params, on_rule_error, fail_safe, defaults, rules }));
}

/** A real module in a thread of its own, since only there a timeout can be had. */
async function modulePolicy(
  name: string,
  { decides = {}, breaks = {}, trigger = 'explicit_request', fail_safe = 'escalate' }: ExamplePolicy,
  defaults: object,
): Promise<Policy> {
  const folder = mkdtempSync(join(tmpdir(), 'escalab-semantics-'));
  const file = join(folder, `${name}.mjs`);
  const facts = { decides, breaks, trigger, defaults, name, failSafe: fail_safe };
  writeFileSync(file, `const facts = ${JSON.stringify(facts)};\n${MODULE}`);
  const policy = await loadPolicy(file, { timeoutMs: TIMEOUT_MS });
  const close = async () => {
    await policy.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...policy, close };
}

const MODULE = `export default {
  name: facts.name,
  failSafe: facts.failSafe,
  defaults: facts.defaults,
  decide({ turn }) {
    const how = facts.breaks[turn];
    if (how === 'throws') throw new Error('a table of the policy had no such row');
    if (how === 'garbage') return { do: 'transfer' };
    while (how === 'times_out');
    const act = facts.decides[turn] ?? 'continue';
    return act === 'continue' ? { do: 'continue' } : { do: act, trigger: facts.trigger };
  },
};
`;
