import { z } from 'zod';
import { Name } from '../../core/ids.ts';
import { spread } from '../population/spread.ts';
import { Truth } from '../truth.ts';

const FAR = 1_000_000_000;
const Value = z.number().min(-FAR).max(FAR);
const where = {
  into: z
    .array(z.string().min(1).max(300))
    .default([])
    .describe('Values of the scenario that it replaces, such as `world.proposals.refund.amount`; texts take it as `{name}`'),
  as: z.enum(['value', 'days_before', 'hours_before']).default('value').describe('`days_before`: a time so long before the clock of the scenario'),
};

/** One thing that varies from scenario to scenario. */
export const Knob = z.union([
  z.strictObject({
    grid: z
      .array(z.union([Value, z.string().min(1).max(2000), z.boolean()]))
      .min(1)
      .max(1000),
    ...where,
  }),
  z
    .strictObject({ from: Value, to: Value, step: z.number().gt(0).max(FAR), ...where })
    .refine(({ from, to }) => from <= to, { error: '`from` must not be above `to`', path: ['from'] }),
  z.strictObject({ draw: spread(-FAR, FAR), count: z.number().int().min(1).max(1000), decimals: z.number().int().min(0).max(6).default(2), ...where }),
]);
export type Knob = z.infer<typeof Knob>;

/** What a value has to be for a label to hold. */
const Condition = z
  .strictObject({
    is: z.union([Value, z.string().max(2000), z.boolean()]).exactOptional(),
    above: Value.exactOptional(),
    below: Value.exactOptional(),
    at_least: Value.exactOptional(),
    at_most: Value.exactOptional(),
  })
  .refine((condition) => Object.keys(condition).length > 0, { error: 'must say what the value has to be: `above: 200`, for instance' });
export type Condition = z.infer<typeof Condition>;

/** `generate`: many scenarios of one, a family with knobs. */
export const GenerateBlock = z.strictObject({
  vary: z.record(Name, Knob).refine((knobs) => Object.keys(knobs).length > 0, { error: 'must vary something' }),
  together: z.boolean().default(false).describe('Take the n-th value of every knob together, in place of every combination'),
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(1).describe('Of knobs that are drawn'),
  labels: z
    .array(z.strictObject({ when: z.record(Name, Condition), truth: Truth }))
    .default([])
    .describe("The first whose conditions all hold is the label; where none does, the scenario's own `truth`"),
});
export type GenerateBlock = z.infer<typeof GenerateBlock>;
