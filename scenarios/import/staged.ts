import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

const BUFFER = 1024 * 1024;

/** A file written piece by piece in 1 MB blocks, on disk when closed, with the digest of its bytes. */
export class StagedFile {
  readonly #descriptor: number;
  readonly #hash = createHash('sha256');
  #pieces: string[] = [];
  #held = 0;

  constructor(path: string) {
    this.#descriptor = openSync(path, 'wx');
  }

  write(text: string): void {
    this.#pieces.push(text);
    this.#held += text.length;
    if (this.#held >= BUFFER) this.#flush();
  }

  /** @returns SHA-256 of everything written, in hex */
  close(): string {
    this.#flush();
    fsyncSync(this.#descriptor);
    closeSync(this.#descriptor);
    return this.#hash.digest('hex');
  }

  /** Gives the file up without a word; for use after a failure. */
  abandon(): void {
    try {
      closeSync(this.#descriptor);
    } catch {
      // Closed already.
    }
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pieces.join(''), 'utf8');
    this.#pieces = [];
    this.#held = 0;
    this.#hash.update(bytes);
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#descriptor, bytes, written);
  }
}
