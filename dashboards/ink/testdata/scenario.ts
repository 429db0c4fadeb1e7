import { CONTEXT } from '../../../policies/handoff/testdata/contact.ts';
import { Scenario } from '../../../scenarios/scenario.ts';
import type { MadeRun } from './run.ts';

/** Customer number `index`: every other one must go to a human. */
export function scenarioAt(index: number, { isRecorded, say }: Pick<MadeRun, 'isRecorded' | 'say'>): Scenario {
  const beats = { asks: { say: 'I want it back', on: { otherwise: 'insists' } }, insists: { say: 'Just do it', on: { otherwise: 'resolved' } } };
  const must = { need: 'must', triggers: ['policy_boundary'], windows: [{ opens: 'asks', closes: 'insists' }] };
  const label = { ...(index % 2 === 0 ? must : { need: 'must_not' }), basis: 'mandate', reason: `Because ${say}`.slice(0, 400) };
  return Scenario.parse({
    version: 1,
    family: `family-${index % 12}`,
    stratum: index % 3 === 0 ? 'orders' : 'billing',
    archetype: 'everyday',
    scenario: `customer-${index}`,
    title: `Customer ${index} wants: ${say}`.slice(0, 200),
    clock: '2026-03-03T15:00:00Z',
    account: CONTEXT.account,
    contacts: CONTEXT.contacts,
    customer: isRecorded ? { kind: 'transcript', turns: [{ say: 'hi' }] } : { kind: 'script', offer: 'decline', beats },
    truth: isRecorded ? { need: 'unlabelled' } : { ...label, probes: index % 4 === 0 ? 'sentiment' : 'complexity' },
  });
}
