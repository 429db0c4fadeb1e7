import type { Answerer } from './answerer.ts';
import { accessFrom, withoutSecret } from './anthropic/access.ts';
import { anthropic } from './anthropic/ask.ts';
import { anthropicBatches } from './anthropic/batches.ts';
import { preflight } from './anthropic/preflight.ts';
import { loadSdk } from './anthropic/sdk.ts';
import type { BatchService } from './batch/service.ts';
import { type Clock, systemClock } from './flow/clock.ts';
import { Gate } from './flow/gate.ts';
import { PATIENCE, patient } from './flow/patient.ts';
import { priceOf, readPrices } from './money/prices.ts';
import { CONCURRENCY, type ModelSettings, TIMEOUT_MS } from './settings.ts';

/** The service, reached and tried. */
export interface Service {
  /** Each question tried once. */
  readonly answerer: Answerer;
  /** Tries again, as often and as many at once as the service bears. */
  readonly waitFor: (inner: Answerer) => Answerer;
  readonly batches: BatchService;
  readonly unlisted: readonly string[];
  /** Takes the key out of a text. */
  readonly clean: (text: string) => string;
  readonly clock: Clock;
}

/**
 * Reaches the service, if it can be reached: what can be known without the network is looked at first.
 * @throws InputError or MachineError as `openModel` does
 */
export async function connect({
  env,
  models,
  prices: own,
  concurrency,
  timeoutMs = TIMEOUT_MS,
  patience,
  clock = systemClock,
}: ModelSettings): Promise<Service> {
  const access = accessFrom(env);
  const prices = readPrices(own);
  for (const model of models) priceOf(model, prices);
  const sdk = await loadSdk({ access, timeoutMs });
  const unlisted = await preflight(models, { sdk, access, clock, known: Object.keys(prices.models) });
  const gate = new Gate(concurrency ?? CONCURRENCY, clock);
  return {
    answerer: anthropic(sdk, access, timeoutMs),
    waitFor: (inner) => patient(inner, gate, clock, { ...PATIENCE, ...patience }),
    batches: anthropicBatches(sdk, access),
    unlisted,
    clean: (text) => withoutSecret(text, access),
    clock,
  };
}
