import { isCurtHostile } from './curt-hostile.ts';
import { frustrationOf } from './frustration.ts';
import { reExplains } from './re-explains.ts';
import { isSarcastic } from './sarcasm.ts';
import { sentimentOf } from './sentiment.ts';
import type { CustomerText } from './text.ts';
import { tokensOf } from './tokens.ts';

/** What a message says of the customer's mood. */
export interface MoodReading {
  /** −1 (hostile) to 1 (delighted). */
  readonly sentiment: number;
  /** 0–1. */
  readonly frustration: number;
  readonly curtHostile: boolean;
  readonly sarcastic: boolean;
  readonly reExplains: boolean;
}

/**
 * Reads the mood signals of a message together: its words are looked up once for all of them.
 * @param also `repeated`: nearly the same as an earlier message of this customer; `asksForPerson`: asks for a human
 */
export function moodOf(text: CustomerText, also: { readonly repeated: boolean; readonly asksForPerson: boolean }): MoodReading {
  const tokens = tokensOf(text);
  const sarcastic = isSarcastic(text, tokens);
  const curtHostile = isCurtHostile(text, tokens, sarcastic);
  const frustration = frustrationOf(text, { repeated: also.repeated, sarcastic, curtHostile }, tokens);
  return {
    sentiment: sentimentOf(text, { frustration, asksForPerson: also.asksForPerson, curtHostile, sarcastic }),
    frustration,
    curtHostile,
    sarcastic,
    reExplains: reExplains(text, also.repeated, tokens),
  };
}
