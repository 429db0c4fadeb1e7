import { z } from 'zod';
import { Name } from '../../core/ids.ts';
import { KnownFact, WithheldFact } from './fact.ts';

/** How a customer feels when they write the first time, calmest first. */
const MOODS = ['cheerful', 'calm', 'worried', 'impatient', 'angry', 'furious'] as const;

const Temperament = z.strictObject({
  mood: z.enum(MOODS).describe('How they feel when they write the first time'),
  manner: z.string().min(1).max(500).describe('How they write: tone, length, spelling, quirks'),
  angers: z.array(z.string().min(1).max(300)).default([]).describe('What makes them angrier'),
});

/** When they stop. Counted in turns that did not serve them, whatever the agent said. */
const GivesUp = z
  .strictObject({
    after: z.number().int().min(1).max(20).describe('They leave with the message that follows so many turns that did not serve them'),
    asks_after: z
      .number()
      .int()
      .min(0)
      .max(20)
      .exactOptional()
      .describe('They ask for a human with the message that follows so many such turns; absent: never by themselves'),
    parting: z.string().min(1).max(300).exactOptional().describe('What they say when they leave, in substance'),
  })
  .refine(({ after, asks_after }) => asks_after === undefined || asks_after < after, {
    error: 'must be below `after`: who has left asks for nobody',
    path: ['asks_after'],
  });

/** How they take a human who is offered. */
const OfferedHuman = z
  .strictObject({
    takes: z.enum(['accepts', 'declines', 'when_upset']),
    from: z.number().min(0).max(10).exactOptional().describe('With `when_upset`: felt frustration, 0–10, from which they accept'),
  })
  .refine(({ takes, from }) => (takes === 'when_upset') === (from !== undefined), {
    error: '`from` goes with `when_upset`, and only with it',
    path: ['from'],
  });

/** What a language model is told to play a customer. Neither agent nor policy ever sees it. */
export const Sheet = z
  .strictObject({
    who: z.string().min(1).max(500).describe('Who they are, in a sentence or two'),
    goal: z.string().min(1).max(500).describe('What they want from this contact'),
    opening: z.string().min(1).max(500).exactOptional().describe('What their first message says, in substance'),
    knows: z.array(KnownFact).max(20).default([]),
    withholds: z.array(WithheldFact).max(20).default([]),
    temperament: Temperament,
    served_by: z
      .array(Name)
      .default([])
      .describe("Proposals of the world that meet the goal when they are answered; the customer's own verdict counts for nothing"),
    gives_up: GivesUp,
    offered_human: OfferedHuman,
  })
  .superRefine(({ knows, withholds }, context) => {
    const seen = new Set<string>();
    for (const [list, facts] of Object.entries({ knows, withholds }))
      for (const [index, { id }] of facts.entries()) {
        if (seen.has(id)) context.addIssue({ code: 'custom', path: [list, index, 'id'], message: `the fact \`${id}\` is given twice` });
        seen.add(id);
      }
  });
export type Sheet = z.infer<typeof Sheet>;
