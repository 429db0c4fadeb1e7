import { z } from 'zod';

/** What a model answers when it plays a customer's turn. Bounds are checked here: servers do not hold to them. */
export const CustomerAnswer = z.strictObject({
  message: z.string().describe("The customer's next message, and nothing else"),
  felt_frustration: z.number().min(0).max(10).describe('How frustrated the customer is now, 0 to 10'),
  goal_met: z.boolean().describe('Whether the customer has what they came for'),
  wants_human: z.boolean().describe('Whether this message asks for a person'),
  leaves: z.boolean().describe('Whether this is the last message of the customer'),
});
export type CustomerAnswer = z.infer<typeof CustomerAnswer>;
