import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionOf } from '../question.ts';
import { testFolder } from '../testdata/folder.ts';
import { asked } from '../testdata/requests.ts';
import { Budget, type Reservation } from './budget.ts';
import { NANO_PER_DOLLAR } from './cost.ts';
import { noLedger, openLedger } from './ledger.ts';
import { readPrices } from './prices.ts';

const PRICES = readPrices();
const QUESTION = questionOf(asked({ model: 'claude-opus-5-5', maxTokens: 1_000 }));
const budgetOf = (cap?: number, ledger = noLedger()) => new Budget({ cap, prices: PRICES, ledger });
/** The most that one call can cost (dollars). */
const MOST = budgetOf().mostFor(QUESTION, false) / NANO_PER_DOLLAR;
const USAGE = { input: 1_000, output: 100, cacheRead: 0, cacheWrite: 0 };
/** What such a call costs: 1,000 × $4 + 100 × $20 a million. */
const COST = 0.006;
const isSettled = async (promise: Promise<unknown>) => {
  let settled = false;
  promise.then(
    () => (settled = true),
    () => (settled = true),
  );
  await new Promise((resolve) => setImmediate(resolve));
  return settled;
};

describe('the budget', () => {
  it('sets aside the most that a call can cost', () => {
    // The dearest input is what is written to the cache: a quarter more.
    expect(MOST).toBeGreaterThan(2_000 * 5e-6 + 1_000 * 20e-6);
    expect(budgetOf().mostFor(QUESTION, true)).toBe(Math.ceil((MOST * NANO_PER_DOLLAR) / 2));
  });

  it('lets a call wait that may yet fit, and go when another turned out cheaper', async () => {
    const budget = budgetOf(MOST + COST * 1.5);
    const first = await budget.reserve(QUESTION, false);
    const second = budget.reserve(QUESTION, false);
    expect(await isSettled(second)).toBe(false);
    first.settle(USAGE);
    await second;
    expect(budget.booked).toBe(Math.round((MOST + COST) * NANO_PER_DOLLAR));
  });

  it('refuses a call that fits no more, and every call after it', async () => {
    const budget = budgetOf(MOST * 1.5);
    const first = await budget.reserve(QUESTION, false);
    first.lose();
    await expect(budget.reserve(QUESTION, false)).rejects.toMatchObject({ trouble: 'model-budget-reached', reach: 'run' });
    await expect(budget.reserve(questionOf(asked({ maxTokens: 1 })), false)).rejects.toMatchObject({ trouble: 'model-budget-reached' });
    expect(() => budget.reserveNow(QUESTION, true)).toThrow('the cap of');
  });

  it('says how it stands when it is reached', async () => {
    const budget = budgetOf(0.05);
    (await budget.reserve(QUESTION, false)).lose();
    await expect(budget.reserve(QUESTION, false)).rejects.toThrow(
      /^the cap of \$0\.0500 is reached: \$0\.03\d\d are booked, \$0\.03\d\d of it for calls whose cost never became known, and the next call may cost \$0\.03\d\d$/,
    );
  });

  it('gives back what was not spent, and keeps what may have been', async () => {
    const budget = budgetOf();
    const [settled, released, lost] = [await budget.reserve(QUESTION, false), await budget.reserve(QUESTION, false), await budget.reserve(QUESTION, false)];
    settled.settle(USAGE);
    released.release();
    lost.lose();
    for (const one of [settled, released, lost]) one.release();
    expect(budget.booked).toBe(Math.round((COST + MOST) * NANO_PER_DOLLAR));
    expect(budget.spend.rows).toMatchObject([{ role: 'customer', calls: 3, answered: 1, usage: USAGE, cost: COST * NANO_PER_DOLLAR }]);
  });

  it('forgets one who no longer waits, and lets the next one in', async () => {
    const budget = budgetOf(MOST * 1.5);
    const first = await budget.reserve(QUESTION, false);
    const stop = new AbortController();
    const second = budget.reserve(QUESTION, false, stop.signal);
    const third = budget.reserve(questionOf(asked({ maxTokens: 10 })), false);
    stop.abort(new Error('stopped'));
    await expect(second).rejects.toThrow('stopped');
    await third;
    first.release();
  });

  it('goes on where the process before it was killed', async () => {
    const file = join(testFolder(), 'spend.jsonl');
    const before = budgetOf(1, openLedger(file));
    (await before.reserve(QUESTION, false)).settle(USAGE);
    const out = await before.reserve(QUESTION, true);
    const after = budgetOf(1, openLedger(file));
    expect(after.booked).toBe(before.booked);
    expect(after.spend.rows).toEqual(before.spend.rows.map((row) => ({ ...row, lost: after.mostFor(QUESTION, true) })));
    after.resume(out.call, QUESTION, true)?.settle(USAGE);
    expect(after.booked).toBe(Math.round(COST * 1.5 * NANO_PER_DOLLAR));
    expect(after.resume(out.call, QUESTION, true)).toBeUndefined();
    expect((await after.reserve(QUESTION, false)).call).not.toBe(out.call);
  });

  it('never books more than its cap, whatever becomes of the calls', async () => {
    const step = fc.record({ at: fc.nat(), how: fc.constantFrom('settle', 'release', 'lose'), maxTokens: fc.integer({ min: 1, max: 5_000 }) });
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 0.5, noNaN: true }), fc.array(step, { minLength: 1, maxLength: 40 }), async (cap, steps) => {
        const budget = budgetOf(cap);
        const out: { reservation: Reservation; maxTokens: number }[] = [];
        for (const { at, how, maxTokens } of steps) {
          const request = questionOf(asked({ model: 'claude-opus-5-5', maxTokens }));
          void budget.reserve(request, false).then(
            (reservation) => out.push({ reservation, maxTokens }),
            () => undefined,
          );
          for (let tick = 0; tick < 5; tick += 1) await Promise.resolve();
          const [one] = out.splice(at % Math.max(1, out.length), 1);
          if (how === 'settle') one?.reservation.settle({ ...USAGE, output: one.maxTokens });
          else if (how === 'release') one?.reservation.release();
          else one?.reservation.lose();
          expect(budget.booked).toBeLessThanOrEqual(cap * NANO_PER_DOLLAR);
        }
      }),
    );
  });
});
