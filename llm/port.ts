import type { z } from 'zod';

/** For whom a model answers: whom it plays, or that it judges. */
export type ModelRole = 'customer' | 'agent' | 'policy' | 'judge';

/** Where in a run a request stands. No two requests of a run share one; draws and recorded answers are found by it. */
export interface ModelAddress {
  /** Scenario and trial, as `<scenario>#<trial>`. */
  conversation: string;
  /** Which course of that conversation: courses that share customer turns bear the same name. */
  course: string;
  turn: number;
  /** 0 for the first time this is asked, then one more each time it is asked anew because the answer would not do. */
  attempt: number;
}

/** What is asked of a model. */
export interface ModelRequest<T> {
  role: ModelRole;
  /** The provider's model id. */
  model: string;
  /** Instructions alone: never what a customer or agent wrote. */
  system: string;
  messages: { role: 'user' | 'assistant'; content: string }[];
  /** The shape the answer must have. */
  answer: z.ZodType<T>;
  /** The most output tokens that may be spent on the answer. */
  maxTokens: number;
  /** Which wording of the prompt this is; a changed prompt bears another. */
  promptVersion: string;
  address: ModelAddress;
}

/** What one call cost, in tokens. Input counts neither what was read from nor what was written to the prompt cache. */
export interface TokenUsage {
  input: number;
  output: number;
  cacheRead: number;
  cacheWrite: number;
}

/** How a request came out: a value of the shape asked for, or the reason why the model gave none. */
export type ModelAnswer<T> =
  | { kind: 'answered'; value: T; usage: TokenUsage; model: string }
  | { kind: 'refused' | 'truncated' | 'malformed' | 'empty'; detail: string; usage: TokenUsage | null };

/** What is asked of a language model, whoever answers. */
export interface LanguageModel {
  /**
   * Asks once and gives what came back. What is nobody's answer (network, overload, a key refused, the cap reached, nothing recorded) is thrown
   * as a {@link ModelError}, which tells whether it ends this conversation alone or the whole run.
   */
  ask<T>(request: ModelRequest<T>, signal?: AbortSignal): Promise<ModelAnswer<T>>;
}
