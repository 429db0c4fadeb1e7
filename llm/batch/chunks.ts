import { mostInput } from '../money/tokens.ts';
import type { Question } from '../question.ts';

/** Cuts what is to be sent into parts of at most so many entries and, roughly, bytes; an entry that is larger alone is a part alone. */
export function chunksOf<T>(all: readonly T[], questionOf: (one: T) => Question, mostEntries: number, mostBytes: number): T[][] {
  const chunks: T[][] = [];
  let bytes = 0;
  for (const one of all) {
    // What bounds the tokens of an entry from above bounds its bytes, give or take its settings.
    const size = mostInput(questionOf(one));
    const last = chunks.at(-1);
    if (last && last.length < mostEntries && bytes + size <= mostBytes) {
      last.push(one);
      bytes += size;
    } else {
      chunks.push([one]);
      bytes = size;
    }
  }
  return chunks;
}
