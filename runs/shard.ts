import { z } from 'zod';
import type { SlotRange } from './slots.ts';

/** One of several parts of a run, each played on a machine of its own: part `index` of `of`, from 1. */
export const Shard = z.strictObject({ index: z.number().int().min(1), of: z.number().int().min(1) }).refine(({ index, of }) => index <= of, {
  error: 'must not be beyond the last shard',
});
export type Shard = z.infer<typeof Shard>;

/** The slots of a shard. Shards follow one another, and differ by at most one slot in size; with more shards than slots some are empty. */
export function rangeOfShard({ index, of }: Shard, slots: number): SlotRange {
  return { from: Math.floor(((index - 1) * slots) / of), to: Math.floor((index * slots) / of) };
}

/** `3/8` */
export function shardName({ index, of }: Shard): string {
  return `${index}/${of}`;
}
