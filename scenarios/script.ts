import { z } from 'zod';
import { Name } from '../core/ids.ts';

/** Signals that the author gives, as the production classifier would have. `null`: it gave none. */
export const GivenSignals = z.strictObject({
  intent: Name.nullable().exactOptional(),
  confidence: z.number().min(0).max(1).nullable().exactOptional(),
  out_of_scope: z.number().min(0).max(1).nullable().exactOptional(),
  sentiment: z.number().min(-1).max(1).nullable().exactOptional(),
  explicit_request: z.boolean().nullable().exactOptional(),
  frustration: z.number().min(0).max(1).nullable().exactOptional(),
  curt_hostile: z.boolean().nullable().exactOptional(),
  re_explains: z.boolean().nullable().exactOptional(),
  sensitive_topics: z.array(Name).nullable().exactOptional(),
  issues: z.number().int().min(1).max(20).nullable().exactOptional(),
});
export type GivenSignals = z.infer<typeof GivenSignals>;

/** Where the conversation goes next: a beat, or an end. */
const Next = Name.describe('A beat, or `resolved`, or `abandoned`');

/** What the customer answers when a human is offered on this beat. */
const OfferAnswer = z.strictObject({
  answer: z.enum(['accept', 'decline']),
  next: Next.exactOptional().describe('Only with `decline`: the script has a branch for it, so a declined offer forks a new course that goes on here'),
});

/** One step of a script: what the customer says, and where it goes by what the agent did about it. */
export const Beat = z.strictObject({
  say: z.string().min(1).describe("The customer's words"),
  signals: GivenSignals.default({}).describe('What the production classifier said; absent signals are derived from the text'),
  propose: Name.exactOptional().describe('The proposal of the world that the agent makes here; else the first whose intents hold the perceived one'),
  asks_for_human: z.boolean().default(false).describe('A fact: here the customer asks for a human'),
  offer: OfferAnswer.exactOptional().describe("Answer to an offer on this beat; else the customer's usual answer"),
  after_s: z.number().int().min(0).max(604_800).default(60).describe('Seconds since the previous customer message (0 on the first)'),
  on: z
    .strictObject({
      answered: Next.exactOptional(),
      clarified: Next.exactOptional(),
      refused: Next.exactOptional(),
      failed: Next.exactOptional(),
      otherwise: Next.exactOptional(),
    })
    .refine((on) => Object.keys(on).length > 0, { error: 'must say where the conversation goes: `otherwise: resolved`, for instance' }),
});
export type Beat = z.infer<typeof Beat>;

export const ENDS = ['resolved', 'abandoned'] as const;
export type ScriptEnd = (typeof ENDS)[number];

/** A customer who follows beats and branches on what the agent did. */
export const ScriptCustomer = z.strictObject({
  kind: z.literal('script'),
  start: Name.exactOptional().describe('First beat; else the first written'),
  offer: z.enum(['accept', 'decline']).describe('Usual answer when a human is offered'),
  beats: z.record(Name, Beat).refine((beats) => Object.keys(beats).length > 0, { error: 'must hold at least one beat' }),
});
export type ScriptCustomer = z.infer<typeof ScriptCustomer>;
