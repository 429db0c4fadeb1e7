import type { Problem } from '../../core/errors.ts';
import type { PolicySource } from '../../policies/again.ts';
import type { Block } from '../../runs/block.ts';
import type { Bill } from '../batch.ts';

/** What a thread that plays is started with. */
export interface Start {
  readonly bill: Bill;
  readonly policies: readonly PolicySource[];
  /** One number, shared: not 0 when no further conversation is to be begun. */
  readonly stop: Int32Array;
}

/** A thread is sent ranges of slots, and answers each in its turn with its block, or with the first of it. */
export type Answer =
  | { readonly is: 'block'; readonly block: Block }
  | { readonly is: 'broke'; readonly message: string; readonly problems: readonly Problem[] };
