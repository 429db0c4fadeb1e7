import { z } from 'zod';
import { Name } from '../../core/ids.ts';

const Needles = z.array(z.string().min(1).max(200));

const fact = {
  id: Name,
  tell: z.string().min(1).max(500).describe('The fact in words, as the customer knows it'),
  values: Needles.min(1).describe('Any of these texts in a message tells it (case and spaces do not matter)'),
  contradicts: Needles.default([]).describe('Any of these texts in a message is against it'),
};

/** What the customer knows and says of their own accord. */
export const KnownFact = z.strictObject(fact);
export type KnownFact = z.infer<typeof KnownFact>;

/** What the customer knows and keeps until the agent asks. */
export const WithheldFact = z.strictObject({
  ...fact,
  asked: Needles.min(1).describe("Any of these texts in the agent's words asks for it"),
});
export type WithheldFact = z.infer<typeof WithheldFact>;
