import type { TokenUsage } from './port.ts';
import type { Question } from './question.ts';

/** What came back for a question, before anybody looked whether it has the shape that was asked for. */
export type Given =
  | { readonly kind: 'said'; readonly text: string; readonly usage: TokenUsage; readonly model: string }
  | { readonly kind: 'refused' | 'truncated' | 'empty'; readonly detail: string; readonly usage: TokenUsage | null };

/** Whoever answers: the service, a recording, the double. Everything below the port is one of these around another. */
export interface Answerer {
  /** @throws ModelError when nobody answers; the signal's reason when it is aborted */
  give(question: Question, signal?: AbortSignal): Promise<Given>;
}
