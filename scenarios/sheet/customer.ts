import { z } from 'zod';
import { Name } from '../../core/ids.ts';
import { NO_BEAT, RecognisedBeat } from './beat.ts';
import { Sheet } from './sheet.ts';

/** A customer whom a language model plays from a sheet. What they say is not known beforehand; beats are recognised by code. */
export const LlmCustomer = z.strictObject({
  kind: z.literal('llm'),
  sheet: Sheet,
  beats: z
    .record(Name, RecognisedBeat)
    .default({})
    .refine((beats) => !Object.hasOwn(beats, NO_BEAT), { error: `\`${NO_BEAT}\` is the name of a turn without a beat` })
    .describe('Named steps that windows hang on; a message can hold several'),
});
export type LlmCustomer = z.infer<typeof LlmCustomer>;
