import { z } from 'zod';
import { Name } from '../core/ids.ts';
import { Consequence, MoveOutcome } from '../core/vocabulary.ts';
import { GivenSignals } from './script.ts';

/** What the recorded agent did after a customer message. */
export const RecordedMove = z.strictObject({
  action: Name.describe('The weightiest action of the turn; `answer` where it only spoke'),
  consequence: Consequence,
  amount: z.number().min(0).exactOptional(),
  outcome: MoveOutcome,
  reply: z.string(),
  calls: z
    .array(z.strictObject({ name: z.string(), ok: z.boolean() }))
    .default([])
    .describe('Tool calls of the turn, in order'),
});
export type RecordedMove = z.infer<typeof RecordedMove>;

export const RecordedTurn = z.strictObject({
  say: z.string(),
  at: z.iso.datetime({ offset: true }).exactOptional().describe('When it was said; absent: a minute after the turn before'),
  signals: GivenSignals.default({}),
  move: RecordedMove.exactOptional().describe('Absent on the last turn when the record ends with the customer'),
});
export type RecordedTurn = z.infer<typeof RecordedTurn>;

/** A real conversation. It ends where the record ends; what lies beyond is unobserved. */
export const TranscriptCustomer = z.strictObject({
  kind: z.literal('transcript'),
  turns: z.array(RecordedTurn).min(1),
  recorded_transfer: z.number().int().min(1).exactOptional().describe('The turn at which the recorded agent transferred to a human; it ends the record'),
});
export type TranscriptCustomer = z.infer<typeof TranscriptCustomer>;
