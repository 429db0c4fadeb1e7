import { describe, expect, it } from 'vitest';
import { ModelError } from '../errors.ts';
import { VirtualClock } from '../testdata/virtual-clock.ts';
import { Gate } from './gate.ts';
import { TryFailed } from './try-failed.ts';

const busy = (retryAfterMs?: number) => {
  const error = new ModelError('model-overloaded', 'conversation', { message: 'too busy' });
  return new TryFailed({ error, again: 'when-free', spent: 'nothing', retryAfterMs });
};

describe('the gate', () => {
  it('lets no more out at once than are allowed', async () => {
    const clock = new VirtualClock();
    const gate = new Gate(3, clock);
    let [out, most] = [0, 0];
    const work = async () => {
      out += 1;
      most = Math.max(most, out);
      await clock.sleep(100);
      out -= 1;
    };
    await clock.play(Promise.all(Array.from({ length: 10 }, () => gate.pass(work))));
    expect([most, clock.now()]).toEqual([3, 400]);
  });

  it('lets nobody out while the service asks to be left alone', async () => {
    const clock = new VirtualClock();
    const gate = new Gate(2, clock);
    const began: number[] = [];
    const refused = gate.pass(() => Promise.reject(busy(5_000)));
    await expect(refused).rejects.toThrow('too busy');
    const passing = Array.from({ length: 4 }, () =>
      gate.pass(async () => {
        began.push(clock.now());
        await clock.sleep(10);
      }),
    );
    await clock.play(Promise.all(passing));
    expect(began[0]).toBe(5_000);
  });

  it('lets fewer out after the service was too busy, and all again later', async () => {
    const clock = new VirtualClock();
    const gate = new Gate(10, clock);
    await expect(gate.pass(() => Promise.reject(busy()))).rejects.toThrow('too busy');
    expect(gate.size).toBe(7);
    for (let call = 0; call < 60; call += 1) await clock.play(gate.pass(() => clock.sleep(100)));
    expect(gate.size).toBe(10);
  });

  it('keeps its width when work fails for reasons of its own', async () => {
    const gate = new Gate(10, new VirtualClock());
    await expect(gate.pass(() => Promise.reject(new Error('wrong')))).rejects.toThrow('wrong');
    expect(gate.size).toBe(10);
  });

  it('gives up at once what waits, when it is told to', async () => {
    const clock = new VirtualClock();
    const gate = new Gate(1, clock);
    const stop = new AbortController();
    let hasBegun = false;
    const first = gate.pass(() => clock.sleep(1_000));
    const second = gate.pass(async () => {
      hasBegun = true;
    }, stop.signal);
    stop.abort(new Error('stopped'));
    await expect(second).rejects.toThrow('stopped');
    await clock.play(first);
    expect(hasBegun).toBe(false);
  });
});
