import type { Given } from '../answerer.ts';
import type { ModelError } from '../errors.ts';
import type { Question } from '../question.ts';

/** One request of a batch, under a name of its own. */
export interface BatchEntry {
  readonly id: string;
  readonly question: Question;
}

/** What became of one request of a batch. */
export type BatchResult =
  | { readonly id: string; readonly how: 'given'; readonly given: Given }
  /** Not worked on, and not paid for. */
  | { readonly id: string; readonly how: 'not-done'; readonly again: boolean; readonly error: ModelError };

/** A service that works on many requests at once, in its own time. All of it throws {@link TryFailed}. */
export interface BatchService {
  /** @returns the name under which the batch is found again */
  create(entries: readonly BatchEntry[]): Promise<string>;
  hasEnded(batch: string): Promise<boolean>;
  /** In any order. Entries it says nothing of may have been paid for. */
  results(batch: string, entries: readonly BatchEntry[]): Promise<readonly BatchResult[]>;
}
