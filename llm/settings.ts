import type { AccessEnvironment } from './anthropic/access.ts';
import type { BatchSettings } from './batch/batched.ts';
import type { Clock } from './flow/clock.ts';
import type { Patience } from './flow/patient.ts';
import type { Players } from './simulated/simulated.ts';

/**
 * Who answers. `off`: nobody. `live`: the service. `record`: a cassette, and the service where it has no answer, which is then put on it. `replay`:
 * a cassette alone. `batch`: as `record`, but through Message Batches, at half the price and in the service's own time. `simulated`: the double.
 */
export const MODEL_MODES = ['off', 'live', 'record', 'replay', 'batch', 'simulated'] as const;
export type ModelMode = (typeof MODEL_MODES)[number];

export interface ModelSettings {
  readonly mode: ModelMode;
  /** The ids of all models that may be asked: each is tried before anything is played. */
  readonly models: readonly string[];
  readonly env: AccessEnvironment;
  /** The folder of the cassette; needed by `record`, `replay` and `batch`. */
  readonly cassette?: string | undefined;
  /** The folder of the run that keeps what was spent and which batches are out; needed by `batch`. Without it a run that is resumed forgets what it spent. */
  readonly keep?: string | undefined;
  /** The most that the run may spend (dollars). @default no limit */
  readonly cap?: number | undefined;
  /** A file with prices of the user's own. */
  readonly prices?: string | undefined;
  /** Calls out at once when the service is not busy. @default 20 */
  readonly concurrency?: number | undefined;
  /** Any attempt to connect ends the run. */
  readonly isOffline?: boolean | undefined;
  /** The double's seed. @default 0 */
  readonly seed?: number | undefined;
  /** Who plays the double's roles; a role without a player gets any answer that its schema allows. */
  readonly players?: Players | undefined;
  /** Whom `record` asks. @default 'live' */
  readonly recordFrom?: 'live' | 'simulated' | undefined;
  /** How long one try may take (ms). @default 120,000 */
  readonly timeoutMs?: number | undefined;
  readonly patience?: Partial<Patience> | undefined;
  readonly batch?: Partial<BatchSettings> | undefined;
  readonly clock?: Clock | undefined;
}

export const CONCURRENCY = 20;
export const TIMEOUT_MS = 120_000;
