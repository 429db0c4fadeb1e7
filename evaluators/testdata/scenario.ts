import { Scenario } from '../../scenarios/scenario.ts';

/** A scenario of which only names, labels and weight matter: judged conversations are made apart from it. */
export function scenarioOf(id: string, over: { readonly family?: string; readonly stratum?: string; readonly weight?: number } = {}): Scenario {
  return Scenario.parse({
    version: 1,
    family: 'f',
    stratum: 'billing',
    archetype: 'everyday',
    scenario: id,
    title: `About ${id}`,
    clock: '2026-03-03T10:00:00Z',
    account: { id: 'c-1' },
    customer: { kind: 'transcript', turns: [{ say: 'hi' }] },
    truth: { need: 'may', basis: 'outcome', reason: 'they would leave.' },
    ...over,
  });
}
