import { z } from 'zod';
import { Account, PriorContact } from '../../core/account.ts';
import { HANDOFF_PARTS, type HandoffPart, MoveOutcome, Trigger, Urgency } from '../../core/vocabulary.ts';

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Due = z.string().exactOptional().describe('ISO 8601: when a human has to have taken it up; absent when the team has no such queue');

/** How the customer sounds in the latest message; `unknown` where nobody perceived it. */
export const SentimentLabel = z.enum(['angry', 'frustrated', 'calm', 'friendly', 'unknown']);
export type SentimentLabel = z.infer<typeof SentimentLabel>;

/** An attempt that really happened, and the turn at which it did. */
const Attempt = z.strictObject({
  turn: z.number().int(),
  action: z.string(),
  amount: z.number().exactOptional(),
  outcome: MoveOutcome,
  reply: z.string(),
});

const { tier, annual_value, opportunity_value, identity, flags, facts } = Account.shape;
/** What of an account was passed on: unlike in an account, what is absent has no default, for it was not passed on. */
const AccountState = z.strictObject({
  ...Account.partial().shape,
  tier: tier.unwrap().exactOptional(),
  annual_value: annual_value.unwrap().exactOptional(),
  opportunity_value: opportunity_value.unwrap().exactOptional(),
  identity: identity.unwrap().exactOptional(),
  flags: flags.unwrap().exactOptional(),
  facts: facts.unwrap().exactOptional(),
});

/** What the human gets. A part is absent when the policy does not pass it on. */
export const HandoffPackage = z.strictObject({
  account_state: AccountState.exactOptional(),
  attempted: z.array(Attempt).exactOptional(),
  reason: z
    .strictObject({
      text: z.string(),
      rule: z.string().exactOptional().describe('Absent where no rule decided: the policy itself broke, or gave no rule'),
      trigger: Trigger.exactOptional(),
      turn: z.number().int(),
      values: z.record(z.string(), Scalar),
    })
    .exactOptional(),
  history: z.strictObject({ flags: z.array(z.string()), contacts_7d: z.number().int(), contacts: z.array(PriorContact) }).exactOptional(),
  ticket: z
    .strictObject({ title: z.string(), category: z.string().exactOptional(), priority: Urgency, body: z.string(), next_step: z.string(), due: Due })
    .exactOptional(),
  conversation: z.array(z.strictObject({ role: z.enum(['customer', 'agent']), text: z.string(), turn: z.number().int() })).exactOptional(),
  understanding: z
    .strictObject({
      intent: z.string().exactOptional(),
      confidence: z.number().exactOptional(),
      wants: z.string().describe("The customer's own words for it"),
      turn: z.number().int().describe('Where they said it'),
      details: z.array(z.strictObject({ text: z.string(), turn: z.number().int() })).describe('Numbers, codes, dates and amounts the customer gave'),
    })
    .exactOptional(),
  sentiment: z
    .strictObject({
      label: SentimentLabel,
      score: z.number().exactOptional(),
      peak_frustration: z.number(),
      quote: z.string().describe('The message that sounds worst'),
      turn: z.number().int(),
    })
    .exactOptional(),
  approach: z.strictObject({ text: z.string(), trigger: Trigger.exactOptional() }).exactOptional(),
  routing: z.strictObject({ queue: z.string(), urgency: Urgency, due: Due, said: z.string() }).exactOptional(),
});
export type HandoffPackage = z.infer<typeof HandoffPackage>;
/** What a part holds when it is there. */
export type PartOf<P extends HandoffPart> = NonNullable<HandoffPackage[P]>;

/** The parts that a package holds. */
export function partsOf(handoff: HandoffPackage): readonly HandoffPart[] {
  return HANDOFF_PARTS.filter((part) => handoff[part] !== undefined);
}
