import { ModelError } from '../errors.ts';
import type { Clock } from '../flow/clock.ts';
import { PATIENCE } from '../flow/patient.ts';
import { TryFailed } from '../flow/try-failed.ts';
import type { BatchEntry, BatchResult, BatchService } from './service.ts';

/** By how much a batch is waited for longer from one look to the next: small ones are soon done, large ones take an hour. */
const LONGER = 1.3;

/**
 * Asks for a batch until it has ended, and fetches what came of it.
 * @throws ModelError when the service cannot be reached for long; the batch is then fetched by the next process
 */
export async function awaitResults(
  id: string,
  entries: readonly BatchEntry[],
  service: BatchService,
  { clock, pollMs, longestPollMs, signal }: { readonly clock: Clock; readonly pollMs: number; readonly longestPollMs: number; readonly signal: AbortSignal },
): Promise<readonly BatchResult[]> {
  let lastHeard = clock.now();
  for (let wait = pollMs; ; wait = Math.min(longestPollMs, wait * LONGER)) {
    try {
      if (await service.hasEnded(id)) return await service.results(id, entries);
      lastHeard = clock.now();
    } catch (error) {
      if (!(error instanceof TryFailed)) throw error;
      const { again, error: told } = error.failure;
      if (again === 'no' || clock.now() - lastHeard > PATIENCE.busyMs) throw new ModelError(told.trouble, 'run', told.problem);
    }
    await clock.sleep(wait, signal);
  }
}
