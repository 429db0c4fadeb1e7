import { InputError, MachineError } from '../core/errors.ts';
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
        const told = asModelError(error);
        if (told?.reach === 'run') end.error ??= told;
        throw error instanceof TryFailed ? error : (told ?? error);
      }
    },
  };
}

/** What stands in the way on this side must not pass for a crash of the policy that asked. */
function asModelError(error: unknown): ModelError | undefined {
  if (error instanceof ModelError) return error;
  if (error instanceof TryFailed) return error.failure.again === 'no' ? error.failure.error : undefined;
  const problem = error instanceof InputError ? error.problems[0] : error instanceof MachineError ? error.problem : undefined;
  return problem && new ModelError('model-unusable', 'run', problem, { cause: error });
}
