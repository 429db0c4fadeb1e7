import type { Worker } from 'node:worker_threads';
import type { Observation } from '../../core/observation.ts';
import type { LoadFault } from './protocol.ts';
import { nextReply, startThread } from './thread.ts';

/** Starting a thread and translating a module takes some 0.3 s; ten are given on a busy machine. */
const LOAD_TIMEOUT_MS = 10_000;

export type Loaded = { readonly ok: true; readonly about: unknown } | { readonly ok: false; readonly fault: LoadFault };

/** A module in its thread, which is started again after it broke. Observations are answered one at a time. */
export class ModuleHost {
  readonly #file: string;
  readonly #timeoutMs: number;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(file: string, timeoutMs: number) {
    this.#file = file;
    this.#timeoutMs = timeoutMs;
  }

  /** @throws Error when the module ends its thread or does not finish loading */
  async load(): Promise<Loaded> {
    const worker = startThread(this.#file);
    try {
      const reply = await nextReply(worker, LOAD_TIMEOUT_MS, 'loading');
      if (reply.is === 'loaded') {
        this.#worker = worker;
        worker.once('exit', () => this.#forget(worker));
        return { ok: true, about: reply.about };
      }
      await worker.terminate();
      const message = reply.is === 'threw' ? reply.message : 'it said something unexpected';
      return { ok: false, fault: reply.is === 'unusable' ? reply.fault : { code: 'module-throws', message, file: this.#file } };
    } catch (error) {
      await worker.terminate();
      throw error;
    }
  }

  /** @throws Error when the module throws, ends its thread, or takes too long */
  decide(observation: Observation): Promise<unknown> {
    const answer = this.#last.then(() => this.#decideNow(observation));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #decideNow(observation: Observation): Promise<unknown> {
    const worker = await this.#running();
    const reply = nextReply(worker, this.#timeoutMs, 'a decision').catch(async (error: unknown) => {
      this.#forget(worker);
      await worker.terminate();
      throw error;
    });
    worker.postMessage(observation);
    const answer = await reply;
    if (answer.is === 'decided') return answer.decision;
    throw new Error(answer.is === 'threw' ? answer.message : 'it said something unexpected');
  }

  async #running(): Promise<Worker> {
    if (this.#isClosed) throw new Error('it was asked after it had been closed');
    if (!this.#worker) {
      const loaded = await this.load();
      if (!loaded.ok) throw new Error(`it could not be started again: ${loaded.fault.message}`);
    }
    if (!this.#worker) throw new Error('it ended its thread right after loading');
    return this.#worker;
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = undefined;
  }
}
