import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../core/decision.ts';
import type { Observation } from '../core/observation.ts';
import type { Trigger } from '../core/vocabulary.ts';
import { cellsOf } from '../evaluators/cell.ts';
import type { Policy } from '../policies/policy.ts';
import { HandoffSpec } from '../policies/schema.ts';
import type { PersonaCustomer } from '../scenarios/population/customer.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { harmWithout } from '../simulator/customer/persona/dynamics.ts';
import { NORTHFOLD, POPULATION, played } from './support/population.ts';

const QUIET = { also_fired: [], errors: [] };

function policyOf(name: string, decide: (observation: Observation) => Decision): Policy {
  const defaults = { route: 'general', urgency: 'immediate', say: 'A colleague takes over.' } as const;
  return {
    name,
    kind: 'module',
    bound: false,
    failSafe: 'escalate',
    defaults,
    handoff: HandoffSpec.parse({}),
    source: { file: `${name}.ts`, text: '' },
    decide,
    close: async () => {},
  };
}

const escalate = (trigger: Trigger): Extract<Decision, { do: 'escalate' }> => ({
  do: 'escalate',
  route: 'general',
  urgency: 'immediate',
  say: 'A colleague takes over.',
  diagnostics: { ...QUIET, fired: { rule: 'sufficient', do: 'escalate', trigger, values: {} } },
});
const goOn: Decision = { do: 'continue', diagnostics: QUIET };

const never = policyOf('never', () => goOn);
const always = policyOf('always', () => escalate('complexity'));
/** Escalates, or offers, at pseudo-random turns that depend on the words alone. */
const erratic = policyOf('erratic', ({ message, turn }) => {
  const sum = [...message].reduce((total, letter) => total + letter.charCodeAt(0), turn);
  if (sum % 5 === 0) return escalate('complexity');
  return sum % 3 === 0 ? { ...escalate('complexity'), do: 'offer' } : goOn;
});

function customerOf(scenario: Scenario): PersonaCustomer {
  if (scenario.customer.kind !== 'persona') throw new Error('not a persona');
  return scenario.customer;
}

function withPersona(scenario: Scenario, over: Partial<PersonaCustomer['persona']>): Scenario {
  const customer = customerOf(scenario);
  return { ...scenario, customer: { ...customer, persona: { ...customer.persona, ...over } } };
}

const anyScenario = fc.constantFrom(...POPULATION);
const anySeed = fc.nat(1_000_000);

describe('laws of personas', () => {
  it('more patience never makes a customer leave earlier', async () => {
    const left = async (scenario: Scenario, seed: number) => {
      const [record] = await played([scenario], [], { seed });
      const course = record?.courses[0];
      return course?.end === 'abandoned' ? course.turns.length : Number.POSITIVE_INFINITY;
    };
    const pair = fc.tuple(fc.double({ min: 0.1, max: 10, noNaN: true }), fc.double({ min: 0.1, max: 10, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(anyScenario, anySeed, pair, async (scenario, seed, [one, other]) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        // Last words are one message more than leaving without; the turn at which they leave is compared without them.
        const leaves = (patience: number) => left(withPersona(scenario, { patience, last_words: 0 }), seed);
        expect(await leaves(more)).toBeGreaterThanOrEqual(await leaves(less));
      }),
      { numRuns: 300 },
    );
  });

  it('the need, and course 0, never depend on the policies', async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, anySeed, async (scenario, seed) => {
        const [[alone], [beside]] = [await played([scenario], [never], { seed }), await played([scenario], [always, erratic, never], { seed })];
        if (!alone || !beside) throw new Error('nothing was played');
        expect(beside.courses[0]).toEqual(alone.courses[0]);
        expect(beside.latent['0']).toEqual(alone.latent['0']);
        expect(beside.variants['never']).toEqual(alone.variants['never']);
        const needs = cellsOf(beside, scenario, NORTHFOLD).map(({ need }) => need);
        expect(new Set([...needs, ...cellsOf(alone, scenario, NORTHFOLD).map(({ need }) => need)]).size).toBe(1);
      }),
      { numRuns: 200 },
    );
  });

  it('a handoff before the state gave any reason has no right one', async () => {
    const records = await played(POPULATION, [always], { trials: 2 });
    const scenarioOf = new Map<string, Scenario>(POPULATION.map((scenario) => [scenario.scenario, scenario]));
    const found = records.map((record) => {
      const scenario = scenarioOf.get(record.scenario);
      if (scenario === undefined) throw new Error('an unknown scenario');
      const [cell] = cellsOf(record, scenario, NORTHFOLD);
      const reasons = Object.values(record.latent['0']?.harm?.reasons ?? {});
      return { hasCause: reasons.some((turn) => turn <= 1), rightness: cell?.rightness };
    });
    expect(found.filter(({ hasCause }) => hasCause).length).toBeGreaterThan(0);
    for (const { hasCause, rightness } of found) {
      if (hasCause) expect(rightness?.unfounded).toBeUndefined();
      else expect(rightness).toMatchObject({ reason: false, unfounded: true });
    }
  });

  it('an early stop of one variant, or its offers, change no course of another', async () => {
    await fc.assert(
      fc.asyncProperty(anyScenario, anySeed, async (scenario, seed) => {
        const [[alone], [beside]] = [await played([scenario], [erratic], { seed }), await played([scenario], [always, erratic], { seed })];
        expect(beside?.variants['erratic']).toEqual(alone?.variants['erratic']);
        expect(beside?.courses).toEqual(alone?.courses);
      }),
      { numRuns: 200 },
    );
  });

  it('forks keep the turns before the declined offer, and course 0’s draws for the same turn', async () => {
    const records = await played(POPULATION.slice(0, 40), [erratic], { trials: 5 });
    const forked = records.filter(({ courses }) => courses.length > 1);
    expect(forked.length).toBeGreaterThan(10);
    for (const { courses } of forked) {
      const [root, fork] = courses;
      const first = fork?.turns[0];
      if (!first) continue;
      expect(first.turn).toBe(Number(fork?.id.split('/')[1]) + 1);
      const twin = root?.turns.find(({ turn }) => turn === first.turn);
      // The clock of both comes from the same draw.
      if (twin) expect(first.at).toBe(twin.at);
    }
  });

  /**
   * What docs/population.md calls the sufficient signals: wish, authority, earlier contacts, a request for a human, and strain,
   * put together as the harm of a customer is.
   */
  const sufficient = (judgement: ReadonlySet<string>) =>
    policyOf('sufficient', ({ signals, authority, contacts_7d, so_far }) => {
      const isStated = signals.confidence !== undefined;
      const isOutside = isStated && (signals.out_of_scope ?? 0) >= 0.5;
      const takes = isOutside
        ? 'beyond_scope'
        : judgement.has(signals.intent ?? '')
          ? 'judgement'
          : !authority.permitted
            ? 'authority'
            : contacts_7d >= 3
              ? 'repair'
              : 'agent';
      const harm = harmWithout({ strain: signals.frustration ?? 0, asked: so_far.explicit_requests > 0, ...(isStated ? { need: takes } : {}) });
      return harm >= 0.5 ? escalate('complexity') : goOn;
    });

  it('with noise-free perception a policy that reads the sufficient signals is never wrong on a due window', async () => {
    // `data_lost` shares its intent with wishes that the agent can serve: no signal of the team tells them apart.
    const scenarios = POPULATION.filter(({ scenario }) => !scenario.endsWith('-data_lost'));
    const judgement = new Set(
      scenarios.flatMap((scenario) => (customerOf(scenario).goal.takes === 'judgement' ? [customerOf(scenario).goal.intent ?? ''] : [])),
    );
    const records = await played(scenarios, [sufficient(judgement)], { trials: 25, perception: { profile: 'noise_free' } });
    const byId = new Map<string, Scenario>(scenarios.map((scenario) => [scenario.scenario, scenario]));
    const cells = records.flatMap((record) => cellsOf(record, byId.get(record.scenario) as Scenario, NORTHFOLD));
    const count = (outcome: string) => cells.filter((cell) => cell.outcome.outcome === outcome).length;
    expect([count('correct'), count('contained')].every((of) => of > 300)).toBe(true);
    expect({ early: count('early'), late: count('late'), missed: count('missed'), unnecessary: count('unnecessary') }).toEqual({
      early: 0,
      late: 0,
      missed: 0,
      unnecessary: 0,
    });
  });

  it('the same seed gives the same bytes, another seed other customers', async () => {
    const text = async (seed: number) => JSON.stringify(await played(POPULATION.slice(0, 20), [never, erratic], { seed, trials: 3 }));
    expect(await text(7)).toBe(await text(7));
    expect(await text(8)).not.toBe(await text(7));
  });
});
