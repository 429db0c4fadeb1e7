import { InvalidCustomer, Unavailable } from '../core/outage.ts';
import { ModelError } from '../llm/errors.ts';
import type { LanguageModel, ModelAddress, ModelAnswer, ModelRole } from '../llm/port.ts';
import type { Prompt } from '../llm/prompt.ts';

/** How often one thing is asked for before it is given up. */
const MOST_TRIES = 3;
const LONGEST_DETAIL = 500;

/** Whom to ask what, and where in the run. */
export interface Asking<T, F> {
  readonly role: ModelRole;
  readonly modelId: string;
  readonly place: Omit<ModelAddress, 'attempt'>;
  /** @param faults what was wrong with the last try; none the first time, or where there was no answer */
  readonly prompt: (faults: readonly F[]) => Prompt<T>;
  /** What is wrong with an answer of the right shape. */
  readonly faultsOf: (value: T) => readonly F[];
  readonly inWords: (fault: F) => string;
  /** What of an answer is worth showing to whoever wonders why it would not do. */
  readonly shown: (value: T) => string;
  /** Is told of each fault. */
  readonly rejected?: (fault: F) => void;
}

/**
 * Asks until an answer will do, a bounded number of times.
 * @throws InvalidCustomer when the last answer of a customer had faults still; Unavailable when there was none, nobody could be reached, or an
 * agent's had
 * @throws ModelError when nothing more can be played; the signal's reason once it is aborted
 */
export async function askModel<T, F>(model: LanguageModel, asking: Asking<T, F>, signal?: AbortSignal): Promise<T> {
  let faults: readonly F[] = [];
  let why: Error | undefined;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    // What is out has been paid for, so it is let come home; nothing more goes out.
    signal?.throwIfAborted();
    const answer = await askOnce(model, asking, faults, attempt);
    if (answer.kind === 'answered') {
      faults = asking.faultsOf(answer.value);
      if (faults.length === 0) return answer.value;
      for (const fault of faults) asking.rejected?.(fault);
      why = unusable(asking, shortened(`${faults.map(asking.inWords).join('; ')}. It wrote: ${asking.shown(answer.value)}`));
    } else {
      faults = [];
      why = new Unavailable(shortened(`the model gave no answer as the ${asking.role} at turn ${asking.place.turn} (${answer.kind}): ${answer.detail}`));
    }
  }
  throw why ?? new Error('nothing was asked');
}

/** A customer who cannot be used tells nothing of any policy; an agent who cannot is trouble with the model. */
function unusable<T, F>({ role, place: { turn } }: Asking<T, F>, faults: string): Error {
  return role === 'customer'
    ? new InvalidCustomer(turn, `turn ${turn}: ${faults}`)
    : new Unavailable(`the model gave nothing usable as the ${role} at turn ${turn}: ${faults}`);
}

async function askOnce<T, F>(
  model: LanguageModel,
  { role, modelId, place, prompt }: Asking<T, F>,
  faults: readonly F[],
  attempt: number,
): Promise<ModelAnswer<T>> {
  try {
    return await model.ask({ ...prompt(faults), role, model: modelId, address: { ...place, attempt } });
  } catch (error) {
    if (error instanceof ModelError && error.reach === 'conversation') throw new Unavailable(error.message);
    throw error;
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL - 1)}…` : line;
}
