import { z } from 'zod';

/**
 * What an agent may have to know before it can act. A closed list: nothing that a person should not write in a chat (numbers of
 * cards, passwords, codes) is in it. The last two are no values: the agent reads back what it noted, or asks whether it may go on.
 */
export const DETAILS = [
  'order_number',
  'full_name',
  'email',
  'phone',
  'postcode',
  'address',
  'account_number',
  'serial_number',
  'purchase_date',
  'product',
  'plan',
  'company',
  'preferred_day',
  'read_back',
  'go_ahead',
] as const;
const Detail = z.enum(DETAILS);
export type Detail = z.infer<typeof Detail>;

/** With more, a conversation could outlast the longest that is played (20 turns). */
const MOST = 6;

/** What one goal collects, in the order in which it is asked for. */
export const Collects = z
  .array(Detail)
  .max(MOST)
  .refine((all) => new Set(all).size === all.length, { error: 'must name each detail once' })
  .default([])
  .describe('What the agent has to know before it can act, in the order in which it asks; without any it acts as soon as it has understood');
