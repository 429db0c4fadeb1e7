import { z } from 'zod';
import { Name, PolicyId } from '../core/ids.ts';
import { HANDOFF_PARTS, HandoffPart, Trigger, Urgency } from '../core/vocabulary.ts';

const Param: z.ZodType<Param> = z.lazy(() => z.union([z.number(), z.string(), z.boolean(), z.array(z.union([z.number(), z.string()])), z.record(Name, Param)]));
export type Param = number | string | boolean | (number | string)[] | { [name: string]: Param };

const routing = {
  route: Name.describe("One of the team's queues"),
  urgency: Urgency,
  say: z.string().min(1).max(2000).describe("What the customer is told; `{when}` becomes when to expect a human, by the queue's hours and the urgency"),
};

export const Rule = z.strictObject({
  id: Name,
  trigger: Trigger.exactOptional().describe('Why; needed to offer or escalate'),
  when: z.string().min(1).max(5000).describe('A CEL condition over the observation and `params`'),
  do: z.enum(['continue', 'offer', 'escalate']),
  route: routing.route.exactOptional(),
  urgency: routing.urgency.exactOptional(),
  say: routing.say.exactOptional(),
});
export type Rule = z.infer<typeof Rule>;

/** Which parts and facts a policy passes on to the human: variants differ here. */
export const HandoffSpec = z.strictObject({
  parts: z.array(HandoffPart).default([...HANDOFF_PARTS]),
  conversation: z.enum(['full', 'last_message']).default('full'),
  account_fields: z
    .union([z.literal('all'), z.array(z.string().min(1).max(80))])
    .default('all')
    .describe('Account fields and facts to pass on'),
  approach: z
    .partialRecord(Trigger, z.string().min(1).max(2000))
    .default({})
    .describe('Suggested approach by trigger; `{amount}`, `{limit}`, `{intent}`, `{contacts}`, `{last_words}` are filled in'),
});
export type HandoffSpec = z.infer<typeof HandoffSpec>;

/** A policy as a system of rules: the first that fires, top down, decides. */
export const PolicyFile = z.strictObject({
  version: z.literal(1),
  policy: PolicyId,
  about: z.string().exactOptional(),
  bound: z.boolean().default(false).describe('A trivial policy that is played to mark an extreme, and shown apart'),
  params: z.record(Name, Param).default({}).describe('Every number a rule may use'),
  tune: z
    .record(z.string(), z.strictObject({ min: z.number(), max: z.number(), step: z.number().positive() }))
    .default({})
    .describe('What calibration may move: a path into `params`, how far, in what steps'),
  on_rule_error: z.enum(['escalate', 'skip']).default('escalate'),
  fail_safe: z.enum(['escalate', 'continue']).default('escalate').describe('What counts as its decision when the policy as a whole breaks'),
  defaults: z.strictObject(routing).describe('Routing of rules that do not say their own, and of failures'),
  rules: z.array(Rule),
  handoff: HandoffSpec.default({ parts: [...HANDOFF_PARTS], conversation: 'full', account_fields: 'all', approach: {} }),
});
export type PolicyFile = z.infer<typeof PolicyFile>;
