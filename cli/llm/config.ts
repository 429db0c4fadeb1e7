import { z } from 'zod';
import { MODEL_MODES } from '../../llm/settings.ts';

const ModelId = z.string().min(1).max(200);
/** Cheap and quick enough to be played often. */
export const DEFAULT_CUSTOMER = 'claude-haiku-5-5';
/** A decision weighs more than a message, and there are fewer of them. */
export const DEFAULT_JUDGE = 'claude-sonnet-5-5';
export const DEFAULT_POLICY = 'claude-sonnet-5-5';

/** `llm` in `escalab.yaml`: who plays customers with a sheet, and who decides by policies in prose. */
export const LlmConfig = z.strictObject({
  mode: z.enum(MODEL_MODES).exactOptional().describe('As `--llm`; else no model is asked'),
  models: z
    .strictObject({
      customer: ModelId.exactOptional().describe(`Plays the customers. @default ${DEFAULT_CUSTOMER}`),
      policy: ModelId.exactOptional().describe(`Decides by policies in prose. @default ${DEFAULT_POLICY}`),
      judge: ModelId.exactOptional().describe(`Judges handoffs for \`escalab judge\`. @default ${DEFAULT_JUDGE}`),
      agent: ModelId.exactOptional().describe('Plays the agent; absent: the stand-in does, as for scripted customers'),
    })
    .default({})
    .describe('Ids of models'),
  cassette: z.string().min(1).max(4000).exactOptional().describe('Folder of the recording; else `cassettes/<suite>` beside this file'),
  max_cost: z.number().positive().exactOptional().describe('The most that a run may spend, in dollars'),
  concurrency: z.number().int().min(1).max(1000).exactOptional().describe('Calls at once. @default 20'),
  prices: z.string().min(1).max(4000).exactOptional().describe('File with prices of your own'),
});
export type LlmConfig = z.infer<typeof LlmConfig>;
