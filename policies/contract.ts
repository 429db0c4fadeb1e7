import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '../core/digest.ts';
import type { Team } from '../core/team.ts';
import { HANDOFF_PARTS, URGENCIES } from '../core/vocabulary.ts';
import { decideSafely } from './decide-safely.ts';
import type { Policy } from './policy.ts';
import { routesAgainstTeam } from './rules/checks.ts';
import { OBSERVATIONS } from './testdata/observations.ts';

/** What every policy owes its callers, whatever it is made of. `runs` is how many sets of observations are tried. */
export function describePolicy(name: string, load: () => Promise<Policy>, team: Team, runs = 30): void {
  describe(`the contract of ${name}`, () => {
    let policy: Policy;
    beforeAll(async () => {
      policy = await load();
    });
    afterAll(() => policy.close());

    it('says who it is, what counts when it breaks, and what it hands on', () => {
      expect(policy.name).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
      expect(['escalate', 'continue']).toContain(policy.failSafe);
      expect(URGENCIES).toContain(policy.defaults.urgency);
      expect(policy.defaults.say).not.toBe('');
      expect(HANDOFF_PARTS).toEqual(expect.arrayContaining([...policy.handoff.parts]));
      expect(policy.source.text).not.toBe('');
      expect(routesAgainstTeam(policy, team)).toEqual([]);
    });

    it('always decides something that can be acted on', async () => {
      await fc.assert(
        fc.asyncProperty(OBSERVATIONS, async (observation) => {
          const { decision, failure } = await decideSafely(policy, observation, team);
          expect(failure).toBeUndefined();
          expect(decision.diagnostics.errors).toEqual([]);
          if (decision.do !== 'continue') expect(decision.diagnostics.fired?.do).toBe(decision.do);
        }),
        { numRuns: runs },
      );
    });

    it('decides by the observation alone, whatever it was asked before', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(OBSERVATIONS, { minLength: 2, maxLength: 5 }), async (observations) => {
          const forwards = await decideAll(policy, observations);
          const backwards = await decideAll(policy, observations.toReversed());
          expect(backwards.toReversed()).toEqual(forwards);
        }),
        { numRuns: Math.ceil(runs / 3) },
      );
    });

    it('answers those who ask at the same time', async () => {
      const observations = fc.sample(OBSERVATIONS, { numRuns: 10, seed: 1 });
      const together = await Promise.all(observations.map(async (observation) => canonicalJson(await policy.decide(observation))));
      expect(together).toEqual(await decideAll(policy, observations));
    });

    it('may be closed twice', async () => {
      const other = await load();
      await other.close();
      await expect(other.close()).resolves.toBeUndefined();
    });
  });
}

async function decideAll(policy: Policy, observations: readonly Parameters<Policy['decide']>[0][]): Promise<string[]> {
  const decisions: string[] = [];
  for (const observation of observations) decisions.push(canonicalJson(await policy.decide(observation)));
  return decisions;
}
