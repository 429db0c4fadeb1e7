import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../core/errors.ts';
import type { Observation } from '../../../core/observation.ts';
import { CONDITIONS } from '../../testdata/conditions.ts';
import { anObservation, OBSERVATIONS } from '../../testdata/observations.ts';
import { policyWhen } from '../../testdata/rules.ts';
import { evaluateByCel, evaluateRule } from '../evaluate.ts';
import { loadRulePolicy } from '../load.ts';
import type { RulePolicy } from '../policy.ts';
import { Seen } from '../seen.ts';
import { Unsure } from './closure.ts';

const LIBRARY = join(import.meta.dirname, '../../library');
const SHIPPED = readdirSync(LIBRARY)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => loadRulePolicy(join(LIBRARY, name)));

/** With more of what is absent or empty elsewhere. */
const VARIED: fc.Arbitrary<Observation> = fc
  .tuple(
    OBSERVATIONS,
    fc.record({ plan: fc.oneof(fc.string(), fc.nat()), seats: fc.oneof(fc.nat(), fc.string()), trial: fc.oneof(fc.boolean(), fc.nat()) }, { requiredKeys: [] }),
    fc.array(
      fc.record(
        { turn: fc.nat(5), action: fc.constant('answer'), outcome: fc.constant('failed'), reply: fc.string(), amount: fc.nat(9) },
        { requiredKeys: ['turn', 'action', 'outcome', 'reply'] },
      ),
      { maxLength: 2 },
    ),
    fc.array(fc.record({ role: fc.constantFrom('customer', 'agent'), text: fc.string(), turn: fc.nat(9) }), { maxLength: 3 }),
  )
  .map(([observation, facts, attempts, messages]) => ({ ...observation, attempts, messages, account: { ...observation.account, facts } }) as Observation);

/** With one part that is not what its type says, as no adapter should make it. */
const DAMAGED: fc.Arbitrary<Observation> = fc
  .tuple(
    VARIED,
    fc.constantFrom('signals.confidence', 'signals.intent', 'action.amount', 'account.flags', 'messages', 'turn', 'so_far', 'account.facts'),
    fc.constantFrom('x', 3, true, null, undefined, [], {}),
  )
  .map(([observation, path, value]) => {
    const damaged: Record<string, unknown> = structuredClone(observation) as never;
    const [part = '', field] = path.split('.');
    if (field === undefined) damaged[part] = value;
    else (damaged[part] as Record<string, unknown>)[field] = value;
    return damaged as unknown as Observation;
  });

function expectAgreement(policy: RulePolicy, observation: Observation): void {
  for (const rule of policy.rules) {
    const seen = new Seen(observation, policy);
    expect(evaluateRule(rule, seen), rule.rule.when).toEqual(evaluateByCel(rule, seen));
  }
}

describe('closures and CEL agree', () => {
  it.each(SHIPPED.map((policy) => [policy.name, policy] as const))('on every rule of %s, each of which has a closure', (_name, policy) => {
    expect(policy.rules.filter(({ closure }) => closure === undefined)).toEqual([]);
    fc.assert(
      fc.property(fc.oneof(OBSERVATIONS, VARIED, DAMAGED), (observation) => expectAgreement(policy, observation)),
      { numRuns: 200 },
    );
  });

  it('on any condition, its errors included', () => {
    const seen = { conditions: 0, closures: 0, sure: 0, observations: 0 };
    fc.assert(
      fc.property(
        CONDITIONS,
        fc.array(fc.oneof({ weight: 4, arbitrary: VARIED }, { weight: 1, arbitrary: DAMAGED }), { minLength: 5, maxLength: 5 }),
        (condition, observations) => {
          const policy = loaded(condition);
          fc.pre(policy !== undefined);
          const closure = policy?.rules[0]?.closure;
          seen.conditions += 1;
          if (closure) seen.closures += 1;
          for (const observation of observations) {
            if (policy) expectAgreement(policy, observation);
            seen.observations += 1;
            if (policy && closure && isSure(closure, new Seen(observation, policy))) seen.sure += 1;
          }
        },
      ),
      { numRuns: 1500 },
    );
    // Else CEL would have been held against itself.
    expect(seen.closures / seen.conditions).toBeGreaterThan(0.7);
    expect(seen.sure / seen.observations).toBeGreaterThan(0.3);
  });
});

function loaded(condition: string): RulePolicy | undefined {
  try {
    return policyWhen(condition);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function isSure(closure: NonNullable<RulePolicy['rules'][number]['closure']>, { slots }: Seen): boolean {
  if (slots === undefined) return false;
  try {
    closure(slots);
    return true;
  } catch (error) {
    if (error instanceof Unsure) return false;
    throw error;
  }
}

describe('what has no closure', () => {
  it.each([
    'timestamp(clock).getHours() > 3',
    'account.flags == ["x"]',
    'type(turn) == double',
    'turn == 9223372036854775807',
    'account.facts.seats == 3',
    'size(account.facts) > 1',
    'message.split(" ").size() > 3',
  ])('%s is left to CEL', (condition) => {
    const policy = policyWhen(condition);
    expect(policy.rules[0]?.closure).toBeUndefined();
    expectAgreement(policy, anObservation());
  });
});

it('a path that several rules read has one place', () => {
  const [balanced] = SHIPPED.filter(({ name }) => name === 'balanced');
  const slots = balanced?.slots.read(anObservation());
  expect(slots?.filter((value) => value === 'refund_request')).toHaveLength(1);
});
