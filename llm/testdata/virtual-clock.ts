import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../flow/clock.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** A clock that jumps to whatever comes next, so that minutes take no time. */
export class VirtualClock implements Clock {
  #now = 0;
  #sleepers: Sleeper[] = [];

  now(): number {
    return this.#now;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      this.#sleepers.push({ at: this.#now + ms, wake: resolve });
      this.#sleepers.sort((a, b) => a.at - b.at);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  }

  /** Lets time pass until the work is done. */
  async play<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const done = () => {
      isDone = true;
    };
    work.then(done, done);
    for (;;) {
      // Whatever can go on without time goes on first.
      await setImmediate();
      if (isDone) return work;
      const next = this.#sleepers.shift();
      if (!next) throw new Error('nothing is left that could happen');
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
  }
}
