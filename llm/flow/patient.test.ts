import { describe, expect, it } from 'vitest';
import type { Answerer, Given } from '../answerer.ts';
import { ModelError } from '../errors.ts';
import { questionOf } from '../question.ts';
import { asked } from '../testdata/requests.ts';
import { VirtualClock } from '../testdata/virtual-clock.ts';
import { Gate } from './gate.ts';
import { PATIENCE, patient } from './patient.ts';
import { type Failure, TryFailed } from './try-failed.ts';

const GIVEN: Given = { kind: 'said', text: '{}', usage: { input: 1, output: 1, cacheRead: 0, cacheWrite: 0 }, model: 'm' };
const failure = (again: Failure['again'], retryAfterMs?: number): Failure => ({
  error: new ModelError('model-unreachable', 'conversation', { message: again }),
  again,
  spent: 'nothing',
  retryAfterMs,
});

/** Fails as told, then answers; notes when it was tried. */
function failing(clock: VirtualClock, failures: readonly Failure[]): Answerer & { readonly tries: number[] } {
  const tries: number[] = [];
  return {
    tries,
    give: async () => {
      tries.push(clock.now());
      const next = failures[tries.length - 1];
      if (next) throw new TryFailed(next);
      return GIVEN;
    },
  };
}

const ask = async (failures: readonly Failure[], turn = 1) => {
  const clock = new VirtualClock();
  const inner = failing(clock, failures);
  const outcome = await clock.play(patient(inner, new Gate(5, clock), clock).give(questionOf(asked({ turn })))).catch((error: unknown) => error);
  return { outcome, tries: inner.tries };
};

describe('patience', () => {
  it('tries again what broke, and gives the answer', async () => {
    const { outcome, tries } = await ask([failure('a-few-times'), failure('when-free'), failure('a-few-times')]);
    expect(outcome).toEqual(GIVEN);
    expect(tries).toHaveLength(4);
  });

  it('ends after so many tries that may have been paid for', async () => {
    const { outcome, tries } = await ask(Array.from({ length: 9 }, () => failure('a-few-times')));
    expect(outcome).toBeInstanceOf(ModelError);
    expect(tries).toHaveLength(PATIENCE.tries);
  });

  it('waits out a busy service, but not for ever', async () => {
    const { outcome, tries } = await ask(Array.from({ length: 1_000 }, () => failure('when-free')));
    expect(outcome).toBeInstanceOf(ModelError);
    expect(tries.at(-1)).toBeLessThanOrEqual(PATIENCE.busyMs);
    expect(tries.at(-1)).toBeGreaterThan(PATIENCE.busyMs - PATIENCE.longestWaitMs);
  });

  it('tries nothing again that is at fault itself', async () => {
    expect((await ask([failure('no')])).tries).toHaveLength(1);
  });

  it('waits at least as long as it is asked to, and at most a little longer', async () => {
    const { tries } = await ask([failure('when-free', 7_000)]);
    expect(tries[1]).toBeGreaterThanOrEqual(7_000);
    expect(tries[1]).toBeLessThan(7_000 + PATIENCE.waitMs);
  });

  it('waits longer from try to try, up to a limit, by chance that hangs on the question', async () => {
    const waits = async (turn: number) =>
      (
        await ask(
          Array.from({ length: 30 }, () => failure('when-free')),
          turn,
        )
      ).tries;
    const [one, same, other] = [await waits(1), await waits(1), await waits(2)];
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    const steps = one.slice(1).map((at, index) => at - (one[index] ?? 0));
    expect(steps[0]).toBeLessThanOrEqual(PATIENCE.waitMs);
    expect(Math.max(...steps)).toBeLessThanOrEqual(PATIENCE.longestWaitMs);
    expect(Math.max(...steps.slice(3))).toBeGreaterThan(PATIENCE.waitMs * 4);
  });

  it('passes on what is no failure of a try', async () => {
    const clock = new VirtualClock();
    const broken: Answerer = { give: () => Promise.reject(new RangeError('a bug')) };
    await expect(patient(broken, new Gate(1, clock), clock).give(questionOf(asked()))).rejects.toThrow('a bug');
  });

  it('stops waiting when it is told to', async () => {
    const clock = new VirtualClock();
    const stop = new AbortController();
    const inner = failing(clock, [failure('when-free', 60_000)]);
    const asking = patient(inner, new Gate(1, clock), clock).give(questionOf(asked()), stop.signal);
    queueMicrotask(() => stop.abort(new Error('stopped')));
    await expect(asking).rejects.toThrow('stopped');
  });
});
