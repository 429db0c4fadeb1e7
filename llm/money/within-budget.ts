import type { Answerer } from '../answerer.ts';
import { TryFailed } from '../flow/try-failed.ts';
import type { Budget } from './budget.ts';

/** Sets money aside before each try and books what it cost; a try that broke is a spend of its own. */
export function withinBudget(inner: Answerer, budget: Budget): Answerer {
  return {
    give: async (question, signal) => {
      const reservation = await budget.reserve(question, false, signal);
      try {
        const given = await inner.give(question, signal);
        if (given.usage) reservation.settle(given.usage);
        return given;
      } catch (error) {
        if (error instanceof TryFailed && error.failure.spent === 'nothing') reservation.release();
        throw error;
      } finally {
        // Does nothing to one that was settled or released.
        reservation.lose();
      }
    },
  };
}
