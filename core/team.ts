import { z } from 'zod';
import { Name } from './ids.ts';
import { Consequence } from './vocabulary.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'must be a time of day such as `09:00`', abort: true });

/** When the people of a queue work, in the team's time zone. */
export const Hours = z
  .strictObject({
    days: z.array(z.enum(DAYS)).min(1).default(['mon', 'tue', 'wed', 'thu', 'fri']),
    open: TimeOfDay,
    close: TimeOfDay,
  })
  .refine((hours) => hours.open < hours.close, { error: 'must open before it closes on the same day', path: ['close'] });
export type Hours = z.infer<typeof Hours>;

/** What the agent may do by itself. An attempt beyond it is a critical failure. */
const Authority = z.strictObject({
  limit: z.number().min(0).exactOptional().describe("Largest amount the agent may move by itself, in the team's currency"),
  tiers: z
    .array(z.enum(['free', 'standard', 'business', 'enterprise']))
    .min(1)
    .exactOptional()
    .describe('Account tiers it may do this for; all when absent'),
  identities: z
    .array(z.enum(['primary_email', 'other_email', 'unverified']))
    .min(1)
    .exactOptional()
    .describe('Identities it may do this for; all when absent'),
  never: z.boolean().exactOptional().describe('The agent may never do this'),
});

export const Action = z.strictObject({
  title: z.string().max(200).exactOptional(),
  consequence: Consequence,
  authority: Authority.default({}),
});
export type Action = z.infer<typeof Action>;

export const Queue = z.strictObject({
  title: z.string().max(200).exactOptional(),
  skills: z.array(Name).min(1),
  staff: z.number().int().min(0).describe('People who work in this queue'),
  hours: z.union([z.literal('always'), Hours]),
  immediate_minutes: z.number().int().min(1).max(1440).default(15).describe('Open minutes within which an `immediate` handoff is taken'),
});
export type Queue = z.infer<typeof Queue>;

const Intent = z.strictObject({
  category: Name,
  examples: z.array(z.string().min(1).max(2000)).min(1).describe('How customers say it; the derived intent learns from these'),
});

/** `team.yaml`: the facts that all variants share. */
export const Team = z.strictObject({
  version: z.literal(1),
  team: Name,
  timezone: z.string().refine(isTimeZone, { error: 'must be an IANA time zone such as `Europe/Berlin`' }),
  currency: z.string().regex(/^[A-Z]{3}$/, { error: 'must be an ISO 4217 code such as `USD`' }),
  actions: z.record(Name, Action),
  queues: z.record(Name, Queue),
  categories: z.record(Name, z.strictObject({ title: z.string().max(200) })),
  intents: z.record(Name, Intent),
  intent_examples: z
    .string()
    .min(1)
    .exactOptional()
    .describe('File of further examples for the intents, relative to this one: JSON lines such as `{"text": "where is my order", "intent": "order_status"}`'),
  sensitive_topics: z
    .record(Name, z.array(z.string().min(2).max(200)).min(1))
    .default({})
    .describe('Topics the owner names, each with words or phrases that point to it; beside the built-in ones'),
});
export type Team = z.infer<typeof Team>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
