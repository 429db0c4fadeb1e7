import type { Answerer } from './answerer.ts';
import { ModelError } from './errors.ts';
import { TryFailed } from './flow/try-failed.ts';

/** Why nothing more can be played, once that is so. */
export interface RunEnd {
  error: ModelError | undefined;
}

/** Once one call has ended the run, no other goes out: those that wait hear the same reason, those that are out bring their answers home. */
export function endingOnce(inner: Answerer, end: RunEnd): Answerer {
  return {
    give: async (question, signal) => {
      if (end.error) throw end.error;
      try {
        return await inner.give(question, signal);
      } catch (error) {
        const told = error instanceof TryFailed && error.failure.again === 'no' ? error.failure.error : error;
        if (told instanceof ModelError && told.reach === 'run') end.error ??= told;
        throw error;
      }
    },
  };
}
