import { z } from 'zod';
import { Channel } from './vocabulary.ts';

/** What the team's systems know of the customer when the contact begins. */
export const Account = z.strictObject({
  id: z.string().min(1).max(200),
  name: z.string().max(200).exactOptional(),
  tier: z.enum(['free', 'standard', 'business', 'enterprise']).default('standard'),
  annual_value: z.number().min(0).default(0).describe("What the customer pays in a year, in the team's currency"),
  opportunity_value: z.number().min(0).default(0).describe("Open sales opportunity, in the team's currency"),
  since: z.iso.date().exactOptional().describe('Customer since'),
  identity: z.enum(['primary_email', 'other_email', 'unverified']).default('primary_email').describe('How the person in this contact is known'),
  flags: z.array(z.string().min(1).max(80)).default([]).describe('e.g. bad_review_posted, first_invoice, churn_risk'),
  facts: z
    .record(z.string().max(80), z.union([z.string().max(2000), z.number(), z.boolean()]))
    .default({})
    .describe('Other state a human would look up: order numbers, plan, balance'),
});
export type Account = z.infer<typeof Account>;

/** An earlier contact of the same customer. */
export const PriorContact = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  same_issue: z.boolean().default(true).describe('Was it about the issue of this contact?'),
  channel: Channel.default('chat'),
  summary: z.string().min(1).max(2000),
  outcome: z.enum(['resolved', 'unresolved', 'promised', 'unknown']).default('unknown'),
});
export type PriorContact = z.infer<typeof PriorContact>;

const WINDOW_MS = 168 * 3_600_000;

/** Contacts about the same issue in the last 168 hours before `clock`, this one included. */
export function contactsIn7Days(contacts: readonly PriorContact[], clock: string): number {
  if (contacts.length === 0) return 1;
  const now = Date.parse(clock);
  const recent = contacts.filter((contact) => {
    const at = Date.parse(contact.at);
    return contact.same_issue && at <= now && now - at <= WINDOW_MS;
  });
  return recent.length + 1;
}
