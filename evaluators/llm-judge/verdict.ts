import { z } from 'zod';

/** What a judge says of one thing. */
export const JudgeVerdict = z.strictObject({
  verdict: z.enum(['pass', 'fail', 'cannot_tell']),
  quote: z.string().describe('The words that decide it, copied exactly; empty where none'),
  reason: z.string().describe('Why, in a sentence'),
});
export type JudgeVerdict = z.infer<typeof JudgeVerdict>;
