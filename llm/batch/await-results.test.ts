import { describe, expect, it } from 'vitest';
import { ModelError } from '../errors.ts';
import { TryFailed } from '../flow/try-failed.ts';
import { VirtualClock } from '../testdata/virtual-clock.ts';
import { awaitResults } from './await-results.ts';
import type { BatchService } from './service.ts';

const down = (again: 'no' | 'a-few-times') =>
  new TryFailed({ error: new ModelError('model-unreachable', 'conversation', { message: 'down' }), again, spent: 'unknown' });

/** Ends after so long (ms), and is out of reach from one moment to another. */
const service = (clock: VirtualClock, endsAt: number, downFrom: number, downTo: number): BatchService => {
  const reach = () => {
    if (clock.now() >= downFrom && clock.now() < downTo) throw down('a-few-times');
  };
  return {
    create: () => Promise.reject(new Error('nothing is sent')),
    hasEnded: async () => {
      reach();
      return clock.now() >= endsAt;
    },
    results: async () => {
      reach();
      return [];
    },
  };
};
const signal = new AbortController().signal;

describe('waiting for a batch', () => {
  it('outlasts a network that is gone for a while', async () => {
    const clock = new VirtualClock();
    const waited = awaitResults('b', [], service(clock, 3_600_000, 60_000, 300_000), { clock, pollMs: 2_000, longestPollMs: 60_000, signal });
    expect(await clock.play(waited)).toEqual([]);
    expect(clock.now()).toBeLessThan(3_660_000);
  });

  it('ends the run when it stays gone', async () => {
    const clock = new VirtualClock();
    const waited = awaitResults('b', [], service(clock, 3_600_000, 60_000, Number.POSITIVE_INFINITY), { clock, pollMs: 2_000, longestPollMs: 60_000, signal });
    await expect(clock.play(waited)).rejects.toMatchObject({ trouble: 'model-unreachable', reach: 'run', message: 'down' });
    expect(clock.now()).toBeLessThan(420_000);
  });
});
