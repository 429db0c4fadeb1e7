import { z } from 'zod';
import { QUESTIONS } from './question.ts';
import { JudgeVerdict } from './verdict.ts';

/** One question about one handoff, and how it was settled; a line of a run's `verdicts.jsonl`. */
export const Judgement = z.strictObject({
  v: z.literal(1),
  scenario: z.string(),
  trial: z.number().int().min(1),
  variant: z.string(),
  question: z.enum(QUESTIONS),
  verdict: JudgeVerdict.shape.verdict,
  by: z.enum(['rules', 'model']).describe('Rules go first; a model is asked where they find nothing'),
  model: z.string().exactOptional().describe('Who answered; `simulated` for the stand-in'),
  prompt: z.string().exactOptional().describe('Version of the prompt'),
  quote: z.string().describe('The words that decided it; empty where none'),
  reason: z.string(),
});
export type Judgement = z.infer<typeof Judgement>;
