import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawsOf } from '../../../core/draws.ts';
import { findPersonalData } from '../../../core/personal-data/find.ts';
import { DETAILS, type Detail } from '../../../scenarios/population/detail.ts';
import { Goal } from '../../../scenarios/population/goal.ts';
import { Persona } from '../../../scenarios/population/persona.ts';
import { drawExchange, type Exchange } from './exchange.ts';

const BASIS = { name: 'Priya Gupta', order: 'NF-20441', day: new Date('2026-02-03T12:00:00Z'), product: 'hub' };

function exchangeOf(
  collects: readonly Detail[],
  { trial = 1, ...over }: { trial?: number; volunteers?: number; stalls?: number; says?: string[] } = {},
): Exchange {
  const { says = [], ...persona } = over;
  const goal = Goal.parse({ title: 'x', intent: 'x', products: ['hub'], collects, says });
  return drawExchange(goal, Persona.parse({ about: 'x', ...persona }), BASIS, drawsOf(1, 'exchange', trial));
}

const someDetails = fc.uniqueArray(fc.constantFrom(...DETAILS), { maxLength: 6 });
const chance = fc.double({ min: 0, max: 1, noNaN: true });
const trial = fc.nat(100_000);

describe('drawExchange', () => {
  it('gives every detail once, and none that is not collected', () => {
    fc.assert(
      fc.property(someDetails, trial, chance, chance, (collects, at, volunteers, stalls) => {
        const { volunteered, steps } = exchangeOf(collects, { trial: at, volunteers, stalls });
        const given = [...volunteered, ...steps.flatMap((step) => step.given)].map(({ detail }) => detail);
        expect(given.toSorted()).toEqual(collects.toSorted());
      }),
    );
  });

  it('asks for what it is given, and answers every question at the second time at the latest', () => {
    fc.assert(
      fc.property(someDetails, trial, chance, (collects, at, stalls) => {
        const { steps } = exchangeOf(collects, { trial: at, stalls });
        for (const [place, { asks, act, given }] of steps.entries()) {
          if (act === 'gives') expect(given[0]?.detail).toBe(asks);
          else expect(steps[place + 1]).toMatchObject({ asks, act: 'gives' });
        }
      }),
    );
  });

  it('leaves the values of a detail as they are, whatever else is collected', () => {
    const valueIn = ({ volunteered, steps }: Exchange) =>
      [...volunteered, ...steps.flatMap(({ given }) => given)].find(({ detail }) => detail === 'phone')?.value;
    expect(valueIn(exchangeOf(['phone']))).toMatch(/^\d{3}-555-01\d\d$/);
    expect(valueIn(exchangeOf(['order_number', 'phone', 'email', 'go_ahead'], { volunteers: 0.9 }))).toBe(valueIn(exchangeOf(['phone'])));
  });

  it('asks one by one where nobody volunteers, in the order of the goal', () => {
    const { volunteered, steps } = exchangeOf(['email', 'order_number', 'go_ahead'], { volunteers: 0, stalls: 0 });
    expect(volunteered).toEqual([]);
    expect(steps.map(({ asks }) => asks)).toEqual(['email', 'order_number', 'go_ahead']);
  });

  it('never hears an agreement before it asked, nor anything with a wish in words of its own', () => {
    for (let at = 0; at < 200; at += 1) {
      expect(exchangeOf(['read_back', 'go_ahead'], { trial: at, volunteers: 1 }).steps).toHaveLength(2);
      expect(exchangeOf(['email', 'phone'], { trial: at, volunteers: 1, says: ['my own words'] }).volunteered).toEqual([]);
    }
  });

  it('has the chances that were set', () => {
    const trials = Array.from({ length: 4000 }, (_, at) => exchangeOf(['order_number', 'account_number'], { trial: at, volunteers: 0.4, stalls: 0.25 }));
    const share = (holds: (exchange: Exchange) => boolean) => trials.filter(holds).length / trials.length;
    // Five standard errors of 4,000 trials.
    expect(Math.abs(share(({ volunteered }) => volunteered.some(({ detail }) => detail === 'order_number')) - 0.4 * 0.15)).toBeLessThan(0.019);
    const asked = trials.filter(({ steps }) => steps.some(({ asks }) => asks === 'order_number'));
    const stalled = asked.filter(({ steps }) => steps.some(({ asks, act }) => asks === 'order_number' && act === 'stalls'));
    expect(Math.abs(stalled.length / asked.length - 0.25)).toBeLessThan(0.04);
  });

  it('makes up nothing that could be a secret or somebody real', () => {
    for (let at = 0; at < 2000; at += 1) {
      const { steps } = exchangeOf(['email', 'phone', 'account_number', 'serial_number', 'postcode', 'address'], { trial: at, volunteers: 0 });
      for (const { given } of steps) {
        const { detail, value } = given[0] ?? { detail: 'go_ahead', value: '' };
        const kinds = findPersonalData(value).map(({ kind }) => kind);
        expect([detail, value, kinds.filter((kind) => kind !== detail)]).toEqual([detail, value, []]);
        if (detail === 'email') expect(value).toMatch(/^[a-z0-9.]+@(?:mail\.)?example\.(?:com|net|org)$/);
      }
    }
  });
});
