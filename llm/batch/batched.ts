import { setMaxListeners } from 'node:events';
import type { Answerer } from '../answerer.ts';
import type { Cassette } from '../cassette/cassette.ts';
import { ModelError } from '../errors.ts';
import type { Clock } from '../flow/clock.ts';
import { orAborted } from '../flow/or-aborted.ts';
import { PATIENCE } from '../flow/patient.ts';
import { type Failure, TryFailed } from '../flow/try-failed.ts';
import type { Budget, Reservation } from '../money/budget.ts';
import { keyOf, placeInWords, type Question } from '../question.ts';
import { awaitResults } from './await-results.ts';
import { chunksOf } from './chunks.ts';
import { Gatherer } from './gatherer.ts';
import type { KeptBatch, KeptBatches } from './on-disk.ts';
import type { BatchResult, BatchService } from './service.ts';
import { type Sent, takeIn } from './take-in.ts';
import { type Waiting, waitingFor } from './waiting.ts';

export interface BatchSettings {
  /** Requests are gathered until none has come for so long (ms). */
  readonly quietMs: number;
  /** How long a batch is left alone before it is asked for again, at first and at most (ms). */
  readonly pollMs: number;
  readonly longestPollMs: number;
  /** The most requests of one batch, and the most bytes; the service takes 100,000 and 256 MB. */
  readonly mostEntries: number;
  readonly mostBytes: number;
}

export const BATCH: BatchSettings = { quietMs: 500, pollMs: 2_000, longestPollMs: 60_000, mostEntries: 10_000, mostBytes: 128 * 1024 * 1024 };

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

/** A question for which money is set aside. */
interface Ready {
  readonly waiting: Waiting;
  readonly reservation: Reservation;
}

/**
 * Plays turn by turn through batches: what all conversations ask is gathered and sent as one, and when it is back they all go on. What was sent
 * is on disk before, so a new process takes up the batches of one that died.
 */
export class Batched implements Answerer {
  readonly #parts: BatchParts;
  /** All that has no answer yet. */
  readonly #waiting = new Map<string, Waiting>();
  readonly #gatherer: Gatherer;
  /** Since when (ms) no batch could be sent, the service being too busy or out of reach. */
  #failingSince: number | undefined;
  readonly #closing = new AbortController();

  /** Takes up what an earlier process sent. */
  constructor(parts: BatchParts) {
    this.#parts = parts;
    // As many wait for it as there are batches out.
    setMaxListeners(0, this.#closing.signal);
    this.#gatherer = new Gatherer(parts.clock, parts.settings.quietMs, this.#closing.signal, (gathered) => this.#send(gathered));
    for (const batch of parts.kept.sent()) this.#resume(batch);
  }

  async give(question: Question, signal?: AbortSignal) {
    signal?.throwIfAborted();
    const known = this.#parts.cassette.find(question);
    if (known) return known;
    const waiting = this.#waiting.get(keyOf(question)) ?? this.#ask(question);
    return signal ? orAborted(waiting.answer, signal) : waiting.answer;
  }

  /** Waits for nothing any more; what was sent is fetched by the next process. */
  close(): void {
    this.#closing.abort();
  }

  #ask(question: Question): Waiting {
    const waiting = this.#wait(question, 0);
    this.#gatherer.add(waiting);
    return waiting;
  }

  #wait(question: Question, tried: number): Waiting {
    const waiting = waitingFor(question, tried);
    this.#waiting.set(keyOf(question), waiting);
    return waiting;
  }

  #resume(batch: KeptBatch): void {
    const sent = batch.entries.map(({ id, call, question }) => {
      return { id, question, waiting: this.#wait(question, 1), reservation: this.#parts.budget.resume(call, question, true) };
    });
    this.#fetch(batch, sent).catch((error) => {
      for (const { waiting, reservation } of sent) {
        reservation?.lose();
        this.#fail(waiting, error);
      }
      this.#gatherer.sendRest();
    });
  }

  /** @returns what there is no room for yet: batches that are out may turn out cheaper than the most they can cost */
  #send(gathered: readonly Waiting[]): readonly Waiting[] {
    const ready: Ready[] = [];
    const roomless: Waiting[] = [];
    for (const waiting of gathered) {
      try {
        const reservation = this.#parts.budget.reserveNow(waiting.question, true);
        if (reservation) ready.push({ waiting, reservation });
        else roomless.push(waiting);
      } catch (error) {
        this.#fail(waiting, error);
      }
    }
    const { mostEntries, mostBytes } = this.#parts.settings;
    for (const chunk of chunksOf(ready, ({ waiting }) => waiting.question, mostEntries, mostBytes)) {
      this.#sendOne(chunk).catch((error) => this.#notSent(chunk, error));
    }
    return roomless;
  }

  async #sendOne(chunk: readonly Ready[]): Promise<void> {
    const { kept, service } = this.#parts;
    const name = kept.newName();
    const sent = chunk.map(({ waiting, reservation }, index) => ({ id: `${name}-${index}`, question: waiting.question, waiting, reservation }));
    for (const { waiting } of sent) waiting.tried += 1;
    const batch: KeptBatch = { name, state: 'sending', entries: sent.map(({ id, question, reservation }) => ({ id, question, call: reservation.call })) };
    kept.write(batch);
    const id = await service.create(sent);
    this.#failingSince = undefined;
    const known: KeptBatch = { ...batch, state: 'sent', id };
    kept.write(known);
    await this.#fetch(known, sent);
  }

  async #notSent(chunk: readonly Ready[], error: unknown): Promise<void> {
    const failure = error instanceof TryFailed ? error.failure : undefined;
    for (const { reservation } of chunk) {
      if (failure?.spent === 'nothing') reservation.release();
      else reservation.lose();
    }
    if (failure && failure.again !== 'no') await this.#sendAgain(chunk, failure);
    else for (const { waiting } of chunk) this.#fail(waiting, failure?.error ?? error);
    this.#gatherer.sendRest();
  }

  async #sendAgain(chunk: readonly Ready[], { again, error, retryAfterMs = 0 }: Failure): Promise<void> {
    const { clock, settings } = this.#parts;
    if (again === 'when-free') {
      this.#failingSince ??= clock.now();
      const isOver = clock.now() - this.#failingSince > PATIENCE.busyMs;
      for (const { waiting } of chunk) {
        // What did not arrive was not tried.
        waiting.tried -= 1;
        if (isOver) this.#fail(waiting, new ModelError(error.trouble, 'run', error.problem));
      }
      if (isOver) return;
    }
    await clock.sleep(Math.max(settings.pollMs, retryAfterMs), this.#closing.signal).catch(() => undefined);
    for (const { waiting } of chunk) this.#again(waiting, error);
  }

  /** Everything is on the cassette before anybody goes on, and all go on in the order in which they asked, whatever came back first. */
  async #fetch(batch: KeptBatch, sent: readonly Sent[]): Promise<void> {
    const { service, clock, settings, cassette, kept } = this.#parts;
    const fetched = await awaitResults(batch.id ?? '', sent, service, { ...settings, clock, signal: this.#closing.signal });
    const results = new Map(fetched.map((result) => [result.id, result]));
    takeIn(sent, results, cassette);
    kept.write({ ...batch, state: 'fetched' });
    for (const { id, waiting } of sent) this.#goOn(waiting, results.get(id));
    this.#gatherer.sendRest();
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
    else this.#gatherer.add(waiting);
  }

  #fail(waiting: Waiting, error: unknown): void {
    this.#waiting.delete(keyOf(waiting.question));
    waiting.fail(error);
  }
}

function unanswered(question: Question): ModelError {
  const message = `a batch came back without an answer (${placeInWords(question)})`;
  return new ModelError('model-unreachable', 'conversation', { message, help: 'Resume the run to ask again.' });
}
