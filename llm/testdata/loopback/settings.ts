import type { TokenUsage } from '../../port.ts';

/** What goes wrong with one call, or one entry of a batch. */
export type Fault =
  | { readonly kind: 'rate-limited'; readonly retryAfter?: string }
  | { readonly kind: 'overloaded' | 'server-error' | 'bad-request' }
  /** The connection ends before a word, or in the middle of the answer; either way the model was paid. */
  | { readonly kind: 'cut' | 'cut-in-answer' | 'half-json' | 'html' }
  | { readonly kind: 'trickle' }
  | { readonly kind: 'wrong-schema' | 'not-json' | 'refusal' | 'max-tokens' | 'empty' | 'huge' | 'echo-key' }
  | { readonly kind: 'errored' | 'errored-for-good' | 'expired' | 'canceled' };

/** One call as the server saw it. */
export interface Seen {
  /** From 0, over all calls. */
  readonly n: number;
  readonly body: Body;
  readonly key: string;
  readonly isBatch: boolean;
}

export interface Body {
  readonly model: string;
  readonly max_tokens: number;
  readonly system: readonly { readonly text: string; readonly cache_control?: unknown }[];
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly output_config: { readonly format: { readonly schema: Record<string, unknown> } };
}

/** What a call cost, as the server counts it. */
export interface Paid {
  readonly body: Body;
  readonly isBatch: boolean;
  readonly usage: TokenUsage;
}

export interface LoopbackSettings {
  readonly latencyMs?: number | ((seen: Seen) => number);
  readonly fault?: (seen: Seen) => Fault | undefined;
  /** The value that is answered; without it, some value that the schema allows. */
  readonly answer?: (seen: Seen) => unknown;
  /** The only key that is taken; without it any is, and none. */
  readonly key?: string;
  /** The models that are known; without it all are. */
  readonly models?: readonly string[];
  /** Tokens of a prompt; without it one for four bytes. */
  readonly inputTokens?: (body: Body) => number;
  /** Whether every answer is as long as it may be, for the bill. */
  readonly isDear?: boolean;
  /** How often a batch is asked for before it has ended. @default 2 */
  readonly polls?: number;
  /** Whether there is a list of models. @default true */
  readonly listsModels?: boolean;
}

export interface Loopback {
  readonly url: string;
  /** Every call that reached a model: what is paid for. */
  readonly paid: Paid[];
  /** Every request to an endpoint, by its path. */
  readonly requests: string[];
  readonly batches: Map<string, Batch>;
  /** Calls at work now, and the most there ever were. */
  readonly busy: { now: number; most: number };
  settings: LoopbackSettings;
  stop(): Promise<void>;
}

export interface Entry {
  readonly custom_id: string;
  readonly params: Body;
}

export interface Batch {
  readonly entries: readonly Entry[];
  polls: number;
  lines: readonly string[];
}

/** The server while it runs. */
export type State = Omit<Loopback, 'stop' | 'url'> & { url: string };
