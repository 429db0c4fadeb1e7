import { tychei } from '../../core/tychei.ts';
import type { Answerer } from '../answerer.ts';
import { keyOf, type Question } from '../question.ts';
import type { Clock } from './clock.ts';
import type { Gate } from './gate.ts';
import { TryFailed } from './try-failed.ts';

export interface Patience {
  /** How long a service that is too busy is waited for, over all tries at one call (ms). */
  readonly busyMs: number;
  /** How often a call that broke is tried in all; each try may be paid for. */
  readonly tries: number;
  /** The first wait without a `retry-after`, which doubles from try to try, and the longest (ms). */
  readonly waitMs: number;
  readonly longestWaitMs: number;
}

export const PATIENCE: Patience = { busyMs: 300_000, tries: 5, waitMs: 500, longestWaitMs: 4_000 };

/** Asks until there is an answer or patience ends. A call that waits to be tried again keeps nobody else from being tried. */
export function patient(inner: Answerer, gate: Gate, clock: Clock, patience: Patience = PATIENCE): Answerer {
  return {
    give: async (question, signal) => {
      const began = clock.now();
      for (let [tried, broke] = [1, 0]; ; tried += 1) {
        try {
          return await gate.pass(() => inner.give(question, signal), signal);
        } catch (error) {
          if (!(error instanceof TryFailed)) throw error;
          const { again, error: told } = error.failure;
          if (again === 'a-few-times') broke += 1;
          const wait = waitBefore(question, tried, error, patience);
          const isOver = again === 'no' || broke >= patience.tries || (again === 'when-free' && clock.now() + wait - began > patience.busyMs);
          if (isOver) throw told;
          await clock.sleep(wait, signal);
        }
      }
    },
  };
}

/** At least what the service asks for; beyond that a random part of the step ("full jitter"), so that those refused together come back apart. */
function waitBefore(question: Question, tried: number, { failure }: TryFailed, { waitMs, longestWaitMs }: Patience): number {
  const step = Math.min(longestWaitMs, waitMs * 2 ** (tried - 1));
  const draw = tychei(`wait/${keyOf(question)}/`).stream(String(tried));
  return (failure.retryAfterMs ?? 0) + draw() * (failure.retryAfterMs === undefined ? step : waitMs);
}
