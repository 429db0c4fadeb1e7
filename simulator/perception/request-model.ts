import { requestFeatures, SLOTS } from './request-features.ts';
import { REQUEST_WEIGHTS } from './request-weights.ts';
import type { CustomerText } from './text.ts';

/** Weights of the model as bytes: a slot's is `scale` × its signed byte. */
export interface RequestWeights {
  readonly bias: number;
  readonly scale: number;
  /** One signed byte a slot, and one more for what no rule knows; base64. */
  readonly slots: string;
}

/** Keeps scores of long and short messages alike. */
export const SCALE = 2;
/** Slot for: no rule finds a request in it, which speaks against one. */
export const UNKNOWN_TO_RULES = SLOTS;

let slots: Int8Array | undefined;

/**
 * How likely a message in which no rule finds a request asks for a person all the same, 0–1: a logistic regression over
 * hashed features, trained on some 1,700 messages that a language model wrote for escalab (build/requests/; half of the
 * others mention people, calls or transfers without asking). It knows wordings that no rule has, and takes more for a
 * request than rules do: the examples hold far more requests than traffic does, so its answer is no calibrated probability.
 */
export function requestChance(text: CustomerText, symbols: string): number {
  slots ??= new Int8Array(Buffer.from(REQUEST_WEIGHTS.slots, 'base64'));
  const features = requestFeatures(text, symbols);
  let score = slots[UNKNOWN_TO_RULES] as number;
  for (let at = 0; at < features.length; at += 1) score += slots[features[at] as number] as number;
  const count = features.length + 1;
  return 1 / (1 + Math.exp(-(REQUEST_WEIGHTS.bias + (score * REQUEST_WEIGHTS.scale * SCALE) / Math.sqrt(count))));
}
