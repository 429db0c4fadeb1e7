import type { SignalName, Signals } from '../core/observation.ts';
import type { SignalSource } from '../core/vocabulary.ts';
import type { GivenSignals } from '../scenarios/script.ts';

export interface Perceived {
  readonly signals: Signals;
  readonly sources: Readonly<Partial<Record<SignalName, SignalSource>>>;
}

/** What the author gave, and for the rest what the text gives. A signal given as `null` is absent: nobody perceived it. */
export function perceived(given: GivenSignals, derived: Signals): Perceived {
  const signals: Record<string, unknown> = { ...derived };
  const sources: Partial<Record<string, SignalSource>> = Object.fromEntries(Object.keys(derived).map((name) => [name, 'derived']));
  for (const [name, value] of Object.entries(given)) {
    if (value === null) {
      delete signals[name];
      delete sources[name];
    } else {
      signals[name] = value;
      sources[name] = 'given';
    }
  }
  return { signals, sources };
}
