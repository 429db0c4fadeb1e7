const NEWLINE = 0x0a;

/** Tells the line of a byte as the bytes go by. Offsets must be asked in rising order; memory holds the pieces since the last. */
export class LineCounter {
  readonly #chunks: { readonly start: number; readonly bytes: Uint8Array }[] = [];
  #end = 0;
  #counted = 0;
  #line = 1;

  add(bytes: Uint8Array): void {
    this.#chunks.push({ start: this.#end, bytes });
    this.#end += bytes.length;
  }

  /** @param offset from 0 @returns the line, from 1, of the byte at `offset` */
  lineAt(offset: number): number {
    for (let chunk = this.#chunks[0]; chunk && this.#counted < offset; chunk = this.#chunks[0]) {
      const until = Math.min(offset - chunk.start, chunk.bytes.length);
      const part = chunk.bytes.subarray(this.#counted - chunk.start, until);
      for (let at = part.indexOf(NEWLINE); at !== -1; at = part.indexOf(NEWLINE, at + 1)) this.#line += 1;
      this.#counted = chunk.start + until;
      if (until === chunk.bytes.length) this.#chunks.shift();
    }
    return this.#line;
  }
}
