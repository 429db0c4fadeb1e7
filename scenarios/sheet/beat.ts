import { z } from 'zod';
import { Name } from '../../core/ids.ts';
import { MoveOutcome } from '../../core/vocabulary.ts';

/** What the agent did on earlier turns. */
const After = z.strictObject({
  outcome: MoveOutcome.exactOptional(),
  action: Name.exactOptional().describe("One of the team's actions"),
  times: z.number().int().min(1).max(20).default(1).describe('At least so often'),
});

const conditions = {
  turn: z.number().int().min(1).max(200).exactOptional().describe('The customer message of this number or a later one'),
  says: z.array(z.string().min(1).max(200)).min(1).exactOptional().describe('Any of these texts stands in the message (case and spaces do not matter)'),
  tells: Name.exactOptional().describe('The message tells this fact of the sheet'),
  asks_for_human: z.literal(true).exactOptional().describe('The message asks for a person'),
  frustration: z.number().gt(0).max(1).exactOptional().describe('The words of the message sound at least so frustrated, 0–1'),
  unserved: z.number().int().min(1).max(20).exactOptional().describe('At least so many turns before did not serve the customer'),
  after: After.exactOptional().describe('The agent did this before'),
  facing: z
    .strictObject({ action: Name, amount_over: z.number().min(0).exactOptional() })
    .exactOptional()
    .describe('The agent is about to do this, for more than that amount'),
};

/**
 * A step of a conversation that nobody wrote, recognised by code: all that is given must hold. The customer's own verdict has no
 * part in it.
 */
export const RecognisedBeat = z
  .strictObject({
    ...conditions,
    propose: Name.exactOptional().describe('The proposal of the world that the agent makes here; else by the perceived intent'),
  })
  .refine((beat) => Object.keys(conditions).some((name) => name in beat), { error: 'must say by what it is recognised: `turn: 1`, for instance' })
  .refine(({ facing, propose }) => facing === undefined || propose === undefined, {
    error: 'a beat that is recognised by what the agent is about to do cannot decide it',
    path: ['propose'],
  });
export type RecognisedBeat = z.infer<typeof RecognisedBeat>;

/** Stands for a turn on which no beat was recognised. */
export const NO_BEAT = 'other';
