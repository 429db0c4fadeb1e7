import { z } from 'zod';
import type { ConversationRecord } from './record.ts';

/** How many conversations there are, and of how many nothing can be scored for some variant. */
export const Counts = z.strictObject({ conversations: z.number().int(), errored: z.number().int(), invalid: z.number().int() });
export type Counts = z.infer<typeof Counts>;

export const NO_COUNTS: Counts = { conversations: 0, errored: 0, invalid: 0 };

/** The counts of one conversation. One that errored for a single variant counts as errored, one that is invalid for one as invalid. */
export function countsOf({ status, variants }: Pick<ConversationRecord, 'status' | 'variants'>): Counts {
  let [errored, invalid] = [status === 'errored' ? 1 : 0, status === 'invalid' ? 1 : 0];
  if (status !== 'played') return { conversations: 1, errored, invalid };
  for (const name in variants) {
    const stop = variants[name]?.stop;
    if (stop?.how !== 'errored') continue;
    if (stop.invalid) invalid = 1;
    else errored = 1;
  }
  return { conversations: 1, errored, invalid };
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { conversations: a.conversations + b.conversations, errored: a.errored + b.errored, invalid: a.invalid + b.invalid };
}
