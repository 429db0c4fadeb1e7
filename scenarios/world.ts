import { z } from 'zod';
import { Name } from '../core/ids.ts';
import { MoveOutcome } from '../core/vocabulary.ts';

const oneOrMore = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema).min(1)]);

/** What the agent would do here, and what would come of it when it tried. */
export const Proposal = z.strictObject({
  intents: z.array(Name).default([]).describe('Perceived intents that lead the agent to it'),
  action: Name.describe("One of the team's actions; its consequence is the team's"),
  amount: z.number().min(0).exactOptional().describe("In the team's currency"),
  outcome: oneOrMore(MoveOutcome).describe('What comes of it; a list gives the first, second … attempt, the last one repeats'),
  reply: oneOrMore(z.string().min(1)).describe("The agent's words; a list goes with the attempts"),
  needs: z
    .array(z.strictObject({ fact: Name, ask: z.string().min(1).max(500).describe("The agent's question") }))
    .min(1)
    .exactOptional()
    .describe('Facts of the sheet that the agent asks for, one by one, before it acts; of a customer with a sheet'),
});
export type Proposal = z.infer<typeof Proposal>;

/** The facts of this contact, and what the agent can do about them. */
export const World = z.strictObject({
  proposals: z.record(Name, Proposal).default({}),
  confused: z
    .string()
    .min(1)
    .default('Sorry, I want to get this right. Could you tell me a little more about what you need?')
    .describe('What the agent asks when it has no proposal for what it perceived'),
});
export type World = z.infer<typeof World>;
