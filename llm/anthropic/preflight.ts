import { InputError, MachineError } from '../../core/errors.ts';
import { didYouMean } from '../../core/validate.ts';
import { ModelError } from '../errors.ts';
import type { Clock } from '../flow/clock.ts';
import { PATIENCE } from '../flow/patient.ts';
import { TryFailed } from '../flow/try-failed.ts';
import { type Access, ANTHROPIC_URL } from './access.ts';
import { classify } from './failures.ts';
import type { Sdk } from './sdk.ts';

const TRIES = 3;
/** How long a look-up may take (ms). */
const PROBE_MS = 15_000;
const UNREACHED = 'Check the network and `ANTHROPIC_BASE_URL`, and try again; a recording (`--llm replay`) needs neither.';

export interface PreflightSettings {
  readonly sdk: Sdk;
  readonly access: Access;
  readonly clock: Clock;
  /** Ids that may have been meant, for a misspelt one. */
  readonly known: readonly string[];
  /** How long one look-up may take (ms). @default 15,000 */
  readonly timeoutMs?: number;
}

/**
 * Asks the service for each model by its id, which costs nothing: whether it can be reached, takes the key, and knows the model.
 * @returns models that a server of one's own does not list, and which therefore only the first call can try
 * @throws InputError when the key or a model is refused; MachineError when the service cannot be reached
 */
export async function preflight(models: readonly string[], settings: PreflightSettings): Promise<readonly string[]> {
  const { access, known } = settings;
  const unlisted: string[] = [];
  for (const model of new Set(models)) {
    try {
      await retrieve(model, settings);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      if (isUnlisted(error, access)) unlisted.push(model);
      else throw asEntry(error, model, known);
    }
  }
  return unlisted;
}

async function retrieve(model: string, { sdk, access, clock, timeoutMs = PROBE_MS }: PreflightSettings): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await sdk.client.models.retrieve(model, {}, { signal: AbortSignal.timeout(timeoutMs) });
      return;
    } catch (error) {
      const failed = classify(error, sdk, { access, model });
      if (!(failed instanceof TryFailed)) throw failed;
      const { again, error: told, retryAfterMs } = failed.failure;
      if (again === 'no' || tried >= TRIES) throw told;
      await clock.sleep(Math.min(retryAfterMs ?? PATIENCE.waitMs * tried, PATIENCE.longestWaitMs));
    }
  }
}

/** Many servers that speak the Messages API have no list of models at all. */
function isUnlisted({ trouble }: ModelError, { baseUrl }: Access): boolean {
  return new URL(baseUrl).origin !== ANTHROPIC_URL && trouble === 'no-messages-api';
}

function asEntry({ trouble, problem, message }: ModelError, model: string, known: readonly string[]): InputError | MachineError {
  if (trouble === 'model-key-refused' || trouble === 'model-request-refused') return new InputError(problem);
  if (trouble !== 'unknown-model') return new MachineError({ ...problem, message: `nothing was played: ${message}`, help: UNREACHED });
  const meant = didYouMean(model, known);
  return new InputError({ ...problem, help: meant ? `Did you mean \`${meant}\`?` : 'Correct the model id.' });
}
