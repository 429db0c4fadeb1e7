import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeFolder, readTextFile } from '../../core/files.ts';
import { parseJson } from '../../core/json.ts';
import { validate } from '../../core/validate.ts';
import type { Clean } from '../cassette/cassette.ts';
import type { Question } from '../question.ts';
import { replaceFile, written } from '../written.ts';

const MOST_BYTES = 1024 * 1024 * 1024;
const FILE = /^batch-\d+\.json$/;

const Entry = z.strictObject({ id: z.string(), call: z.string(), question: z.custom<Question>((value) => typeof value === 'object' && value !== null) });

const Batch = z.strictObject({
  name: z.string(),
  /** `sending`: it may or may not have arrived. `sent`: it is worked on, or done and not fetched. `fetched`: all that came of it is on the cassette. */
  state: z.enum(['sending', 'sent', 'fetched']),
  /** The service's name of it, once it is known. */
  id: z.string().optional(),
  entries: z.array(Entry),
});
export type KeptBatch = z.infer<typeof Batch>;

/** The batches of a run, on disk: written before they are sent, so that the process may die at any time. */
export class KeptBatches {
  readonly #folder: string;
  readonly #clean: Clean;
  #made: number;

  /** @throws MachineError when the folder cannot be made */
  constructor(folder: string, clean: Clean) {
    written(folder, () => makeFolder(folder));
    this.#folder = folder;
    this.#clean = clean;
    this.#made = this.#names().length;
  }

  /** Batches of which the results have yet to be fetched. */
  sent(): KeptBatch[] {
    return this.#names()
      .map((name) => join(this.#folder, name))
      .map((file) => validate(Batch, parseJson(file, readTextFile(file, MOST_BYTES))))
      .filter(({ state }) => state === 'sent');
  }

  newName(): string {
    this.#made += 1;
    return `batch-${this.#made}`;
  }

  /** @throws MachineError when the system refuses */
  write(batch: KeptBatch): void {
    const file = join(this.#folder, `${batch.name}.json`);
    // What was fetched is on the cassette.
    const kept = batch.state === 'fetched' ? { ...batch, entries: [] } : batch;
    replaceFile(file, this.#clean(`${JSON.stringify(kept)}\n`));
  }

  #names(): string[] {
    return existsSync(this.#folder) ? readdirSync(this.#folder).filter((name) => FILE.test(name)) : [];
  }
}
