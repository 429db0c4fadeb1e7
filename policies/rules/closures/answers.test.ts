import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../core/observation.ts';
import { anObservation, OBSERVATIONS } from '../../testdata/observations.ts';
import { policyOf } from '../../testdata/rules.ts';
import { decideByRules } from '../decide.ts';
import { loadRulePolicy } from '../load.ts';
import type { RulePolicy } from '../policy.ts';
import { Answers } from './answers.ts';

const LIBRARY = join(import.meta.dirname, '../../library');
/** Those of the shipped policies that do now this and now that. */
const SHIPPED = ['balanced', 'by-ticket-type', 'conservative', 'flat-threshold', 'lenient'];

/** A turn at which none of them does anything. */
const CALM = anObservation({
  message: 'where is my order',
  contacts: [],
  contacts_7d: 1,
  signals: {
    intent: 'order_status',
    confidence: 0.99,
    out_of_scope: 0.01,
    sentiment: 0.2,
    frustration: 0.05,
    explicit_request: false,
    sensitive_topics: [],
    issues: 1,
  },
  action: { name: 'answer', consequence: 'informational' },
  authority: { permitted: true },
  so_far: { ...anObservation().so_far, peak_frustration: 0.05 },
});
const PARTS = ['signals', 'so_far', 'account', 'offers', 'action', 'authority', 'contacts_7d'] as const;

/** Turns that follow each other: each is calm but for one part, or is like the one before but for one part, or has lost a part. */
const COURSES: fc.Arbitrary<readonly Observation[]> = fc
  .array(fc.tuple(OBSERVATIONS, fc.constantFrom(...PARTS), fc.constantFrom('calm', 'calm', 'before', 'gone')), { minLength: 1, maxLength: 12 })
  .map((changes) => {
    const course: Observation[] = [CALM];
    for (const [other, part, from] of changes) {
      const before = from === 'before' ? (course.at(-1) ?? CALM) : CALM;
      course.push({ ...before, [part]: from === 'gone' ? undefined : other[part] }, CALM);
    }
    return course;
  });

/** Goes through the rules one by one, whatever they gave before. */
function oneByOne(policy: RulePolicy, observation: Observation): unknown {
  return decideByRules({ ...policy, isCovered: false }, observation);
}

describe('a policy that has decided before', () => {
  it.each(SHIPPED)('decides as one that goes through all its rules: %s', (name) => {
    const [policy, other] = [loadRulePolicy(join(LIBRARY, `${name}.yaml`)), loadRulePolicy(join(LIBRARY, `${name}.yaml`))];
    const seen = new Set<string>();
    fc.assert(
      fc.property(COURSES, (course) => {
        for (const observation of course) {
          const decision = decideByRules(policy, observation);
          expect(decision).toEqual(oneByOne(other, observation));
          seen.add(decision.do);
        }
      }),
      { numRuns: 150 },
    );
    // Else there was nothing to get wrong.
    expect(seen.size).toBeGreaterThan(1);
  });

  it('sees what has changed inside a list that it saw before', () => {
    const policy = policyOf('  - { id: a, do: escalate, trigger: high_value, when: \'"vip" in account.flags\' }\n');
    const flags: string[] = [];
    const observation = { ...anObservation(), account: { ...anObservation().account, flags } };
    expect(policy.decide(observation)).toMatchObject({ do: 'continue' });
    flags.push('vip');
    expect(policy.decide(observation)).toMatchObject({ do: 'escalate' });
    flags[0] = 'press';
    expect(policy.decide(observation)).toMatchObject({ do: 'continue' });
    flags.pop();
    expect(policy.decide(observation)).toMatchObject({ do: 'continue' });
  });

  it('goes on failing where a rule fails, and stops when it does not', () => {
    const policy = policyOf('  - { id: a, do: offer, trigger: sentiment, when: signals.issues > 1 }\n');
    const [absent, one] = [anObservation(), anObservation({ signals: { issues: 1 } })];
    for (const [observation, act] of [
      [absent, 'escalate'],
      [absent, 'escalate'],
      [one, 'continue'],
      [one, 'continue'],
      [absent, 'escalate'],
    ] as const)
      expect(policy.decide(observation)).toMatchObject({ do: act });
  });
});

describe('Answers', () => {
  it('asks a closure again only when it was spoiled', () => {
    const answers = new Answers();
    let asked = 0;
    const answer = answers.add(([value]) => {
      asked += 1;
      return value === true;
    });
    expect([answers.noneHolds([false]), answers.noneHolds([false]), asked]).toEqual([true, true, 1]);
    answers.spoil(answer);
    answers.spoil(answer);
    expect([answers.noneHolds([true]), answers.noneHolds([true]), asked]).toEqual([false, false, 2]);
    answers.spoil(answer);
    expect([answers.noneHolds([false]), asked]).toEqual([true, 3]);
  });
});
