import type { Answerer } from '../answerer.ts';
import type { Cassette } from '../cassette/cassette.ts';
import { ModelError } from '../errors.ts';
import type { Clock } from '../flow/clock.ts';
import { orAborted } from '../flow/or-aborted.ts';
import { TryFailed } from '../flow/try-failed.ts';
import type { Budget, Reservation } from '../money/budget.ts';
import { keyOf, placeInWords, type Question } from '../question.ts';
import { awaitResults } from './await-results.ts';
import { chunksOf } from './chunks.ts';
import type { KeptBatch, KeptBatches } from './on-disk.ts';
import type { BatchEntry, BatchResult, BatchService } from './service.ts';
import { type Waiting, waitingFor } from './waiting.ts';

export interface BatchSettings {
  /** Requests are gathered until none has come for so long (ms): then all conversations wait for an answer. */
  readonly quietMs: number;
  /** How often a batch is asked for (ms). */
  readonly pollMs: number;
  /** The most requests of one batch, and the most bytes; the service takes 100,000 and 256 MB. */
  readonly mostEntries: number;
  readonly mostBytes: number;
}

export const BATCH: BatchSettings = { quietMs: 500, pollMs: 30_000, mostEntries: 10_000, mostBytes: 128 * 1024 * 1024 };

/** How often a question is put into a batch: each time may be paid for. */
const TRIES = 3;

export interface BatchParts {
  readonly service: BatchService;
  readonly cassette: Cassette;
  readonly kept: KeptBatches;
  readonly budget: Budget;
  readonly clock: Clock;
  readonly settings: BatchSettings;
}

interface Sent extends BatchEntry {
  readonly waiting: Waiting;
  /** Missing where the ledger of the process that sent it is. */
  readonly reservation: Reservation | undefined;
}

/**
 * Plays turn by turn through batches: what all conversations ask is gathered and sent as one, and when it is back they all go on. What was sent
 * is on disk before, so a new process takes up the batches of one that died.
 */
export class Batched implements Answerer {
  readonly #parts: BatchParts;
  /** All that has no answer yet. */
  readonly #waiting = new Map<string, Waiting>();
  /** What is to go into the next batch. */
  #gathered: Waiting[] = [];
  #lastAsked = 0;
  #isGathering = false;
  readonly #closing = new AbortController();

  /** Takes up what an earlier process sent. */
  constructor(parts: BatchParts) {
    this.#parts = parts;
    for (const batch of parts.kept.sent()) this.#resume(batch);
  }

  async give(question: Question, signal?: AbortSignal) {
    signal?.throwIfAborted();
    const known = this.#parts.cassette.find(question);
    if (known) return known;
    const waiting = this.#waiting.get(keyOf(question)) ?? this.#gather(this.#wait(question));
    return signal ? orAborted(waiting.answer, signal) : waiting.answer;
  }

  /** Waits for nothing any more; what was sent is fetched by the next process. */
  close(): void {
    this.#closing.abort();
  }

  #wait(question: Question, tried = 0): Waiting {
    const waiting = waitingFor(question, tried);
    this.#waiting.set(keyOf(question), waiting);
    return waiting;
  }

  #gather(waiting: Waiting): Waiting {
    this.#gathered.push(waiting);
    this.#lastAsked = this.#parts.clock.now();
    if (!this.#isGathering) {
      this.#isGathering = true;
      void this.#sendWhenQuiet();
    }
    return waiting;
  }

  async #sendWhenQuiet(): Promise<void> {
    const { clock, settings } = this.#parts;
    try {
      for (let left = settings.quietMs; left > 0; left = this.#lastAsked + settings.quietMs - clock.now()) await clock.sleep(left, this.#closing.signal);
      this.#isGathering = false;
      this.#send();
    } catch (error) {
      this.#failAll(this.#gathered, error);
    }
  }

  #send(): void {
    const gathered = this.#gathered;
    this.#gathered = [];
    const sendable: { waiting: Waiting; reservation: Reservation }[] = [];
    for (const waiting of gathered) {
      try {
        const reservation = this.#parts.budget.reserveNow(waiting.question, true);
        if (reservation) sendable.push({ waiting, reservation });
        // Batches that are out may turn out cheaper than the most they can cost; it is tried again when one is back.
        else this.#gathered.push(waiting);
      } catch (error) {
        this.#fail(waiting, error);
      }
    }
    const { mostEntries, mostBytes } = this.#parts.settings;
    for (const chunk of chunksOf(sendable, ({ waiting }) => waiting.question, mostEntries, mostBytes)) void this.#sendOne(chunk);
  }

  async #sendOne(chunk: readonly { waiting: Waiting; reservation: Reservation }[]): Promise<void> {
    const { kept, service } = this.#parts;
    try {
      const name = kept.newName();
      const sent = chunk.map((one, index) => ({ ...one, id: `${name}-${index}`, question: one.waiting.question }));
      for (const { waiting } of sent) waiting.tried += 1;
      const batch: KeptBatch = { name, state: 'sending', entries: sent.map(({ id, question, reservation }) => ({ id, question, call: reservation.call })) };
      kept.write(batch);
      const id = await service.create(sent);
      const known: KeptBatch = { ...batch, state: 'sent', id };
      kept.write(known);
      await this.#fetch(known, sent);
    } catch (error) {
      await this.#notSent(chunk, error);
    }
  }

  async #notSent(chunk: readonly { waiting: Waiting; reservation: Reservation }[], error: unknown): Promise<void> {
    const { clock, settings } = this.#parts;
    const failure = error instanceof TryFailed ? error.failure : undefined;
    for (const { reservation } of chunk) {
      if (failure?.spent === 'nothing') reservation.release();
      else reservation.lose();
    }
    const waiting = chunk.map((one) => one.waiting);
    if (!failure || failure.again === 'no') return this.#failAll(waiting, failure?.error ?? error);
    await clock.sleep(Math.max(settings.pollMs, failure.retryAfterMs ?? 0), this.#closing.signal).catch(() => undefined);
    for (const one of waiting) this.#again(one, failure.error);
  }

  #resume(batch: KeptBatch): void {
    const sent = batch.entries.map(({ id, call, question }) => ({
      id,
      question,
      waiting: this.#wait(question, 1),
      reservation: this.#parts.budget.resume(call, question, true),
    }));
    void this.#fetch(batch, sent).catch((error) => {
      for (const { reservation } of sent) reservation?.lose();
      this.#failAll(
        sent.map(({ waiting }) => waiting),
        error,
      );
    });
  }

  /** Everything is on the cassette before anybody goes on, and all go on in the order in which they asked, whatever came back first. */
  async #fetch(batch: KeptBatch, sent: readonly Sent[]): Promise<void> {
    const { service, clock, settings, cassette, kept } = this.#parts;
    const results = await awaitResults(batch.id ?? '', sent, service, { clock, pollMs: settings.pollMs, signal: this.#closing.signal });
    const found = new Map(results.map((result) => [result.id, result]));
    for (const { id, question } of sent) {
      const result = found.get(id);
      if (result?.how === 'given' && !cassette.find(question)) cassette.put(question, result.given);
    }
    for (const one of sent) book(one, found.get(one.id));
    kept.write({ ...batch, state: 'fetched' });
    for (const { id, waiting } of sent) this.#goOn(waiting, found.get(id));
    // There may be room now for what had to wait.
    if (this.#gathered.length > 0 && !this.#isGathering) this.#send();
  }

  #goOn(waiting: Waiting, result: BatchResult | undefined): void {
    if (result?.how === 'given') {
      this.#waiting.delete(keyOf(waiting.question));
      waiting.give(result.given);
    } else if (result?.how === 'not-done' && !result.again) this.#fail(waiting, result.error);
    else this.#again(waiting, result?.error ?? unanswered(waiting.question));
  }

  #again(waiting: Waiting, error: ModelError): void {
    if (waiting.tried >= TRIES || this.#closing.signal.aborted) this.#fail(waiting, error);
    else this.#gather(waiting);
  }

  #failAll(all: readonly Waiting[], error: unknown): void {
    for (const waiting of all) this.#fail(waiting, error);
  }

  #fail(waiting: Waiting, error: unknown): void {
    this.#waiting.delete(keyOf(waiting.question));
    waiting.fail(error);
  }
}

function book({ reservation }: Sent, result: BatchResult | undefined): void {
  if (result?.how === 'given' && result.given.usage) reservation?.settle(result.given.usage);
  else if (result?.how === 'not-done') reservation?.release();
  else reservation?.lose();
}

function unanswered(question: Question): ModelError {
  const message = `a batch came back without an answer (${placeInWords(question)})`;
  return new ModelError('model-unreachable', 'conversation', { message, help: 'Resume the run to ask again.' });
}
