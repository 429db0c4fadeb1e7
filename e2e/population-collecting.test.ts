import { describe, expect, it } from 'vitest';
import { ASKS_DETAILS } from '../core/vocabulary.ts';
import type { ConversationRecord, CourseTurn } from '../runs/record.ts';
import type { PersonaCustomer } from '../scenarios/population/customer.ts';
import { resolveTruth } from '../scenarios/resolve.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { POPULATION, played } from './support/population.ts';

const TRIALS = 12;
/** For a detail, and not for the wish of somebody who only said hello. */
const asks = ({ action, signals }: CourseTurn) => action.name === ASKS_DETAILS && signals.confidence !== undefined;

function customerOf(scenario: Scenario | undefined): PersonaCustomer {
  if (scenario?.customer.kind !== 'persona') throw new Error('not a persona');
  return scenario.customer;
}

const byId = new Map<string, Scenario>(POPULATION.map((scenario) => [scenario.scenario, scenario]));
const goalOf = ({ scenario }: ConversationRecord) => customerOf(byId.get(scenario)).goal;
const turnsOf = ({ courses }: ConversationRecord) => courses[0]?.turns ?? [];
/** Turns at which the agent asks or, behind those, makes its attempt. */
const fromFirstAsk = (record: ConversationRecord) => turnsOf(record).slice(turnsOf(record).findIndex(asks));

describe('an agent that asks for what it has to know', () => {
  const records = played(POPULATION, [], { trials: TRIALS });
  const asking = records.then((all) => all.filter((record) => turnsOf(record).some(asks)));

  it('upsets nobody, and does nothing that could be forbidden', async () => {
    const all = await asking;
    expect(all.length).toBeGreaterThan(1000);
    for (const record of all) {
      const harm = record.latent['0']?.harm?.with ?? [];
      for (const turn of turnsOf(record).filter(asks)) {
        expect(turn).toMatchObject({ action: { consequence: 'informational' }, authority: { permitted: true }, outcome: 'answered' });
        expect(turn.reply).toMatch(/[?.]$/);
        // The probability of harm with a human depends on strain alone.
        expect(harm[turn.turn]).toBe(harm[turn.turn - 1]);
      }
    }
  });

  it('keeps what it understood of the wish until it has acted', async () => {
    for (const record of await asking) {
      const turns = fromFirstAsk(record);
      const asked = turns.filter(asks).length;
      for (const { signals } of turns.slice(1, asked + 1)) {
        expect([signals.intent, signals.confidence]).toEqual([goalOf(record).intent, turns[0]?.signals.confidence]);
      }
    }
  });

  it('asks in one go, each thing once or, of somebody who looked for it, twice, and then acts', async () => {
    for (const record of await asking) {
      const turns = fromFirstAsk(record);
      const asked = turns.filter(asks).length;
      expect(turns.slice(0, asked).every(asks)).toBe(true);
      expect(asked).toBeLessThanOrEqual(2 * goalOf(record).collects.length);
      expect(turns[asked]?.action.name).toBe(goalOf(record).action);
    }
  });

  it('says no number of an order and no name before the customer did', async () => {
    for (const record of await asking) {
      const { account } = record.context;
      const order = String(account.facts['order']);
      for (const [at, turn] of turnsOf(record).entries()) {
        if (!(turn.reply ?? '').includes(order) || !goalOf(record).collects.includes('order_number')) continue;
        const said = turnsOf(record)
          .slice(0, at + 1)
          .map(({ customer }) => customer.toLowerCase())
          .join(' ');
        expect(said).toContain(order.slice(order.indexOf('-') + 1));
      }
    }
  });

  it('asks for every need alike', async () => {
    const all = await records;
    for (const scenario of POPULATION) {
      const { goal } = customerOf(scenario);
      const understood = all.filter((record) => record.scenario === scenario.scenario && turnsOf(record).some(({ action }) => action.name === goal.action));
      if (goal.intent === undefined) continue;
      expect(goal.collects.length, scenario.scenario).toBeGreaterThanOrEqual(2);
      expect(
        understood.some((record) => turnsOf(record).some(asks)),
        scenario.scenario,
      ).toBe(true);
    }
  });

  it('ends before the longest conversation that is played, whoever the customer is', async () => {
    expect((await records).filter(({ courses }) => courses[0]?.end === 'turn_limit')).toEqual([]);
  });

  it('opens the window of an act beyond authority on the turn at which it is first proposed', async () => {
    const over = POPULATION.filter((scenario) => /^(?:courteous|hurried|easygoing)-(?:large_refund|damaged_dear_item)$/.test(scenario.scenario));
    const some = await played(over, [], { trials: 60, perception: { profile: 'noise_free' } });
    const openings = some.flatMap((record) => {
      const [course, latent] = [record.courses[0], record.latent['0']];
      const scenario = byId.get(record.scenario);
      if (!course || !latent || !scenario) return [];
      const facts = {
        id: course.id,
        turns: course.turns,
        beats: latent.beats,
        asks: latent.asks,
        end: course.end,
        ...(latent.harm ? { harm: latent.harm } : {}),
      };
      const truth = resolveTruth(scenario.truth, facts, facts);
      return [[truth.need === 'must' && truth.timing === 'timed' ? truth.opening : 0, course.turns.findIndex(({ authority }) => !authority.permitted) + 1]];
    });
    expect(openings.length).toBe(over.length * 60);
    for (const [opening, proposed] of openings) expect(opening).toBe(proposed);
  });
});
