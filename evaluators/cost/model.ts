import { z } from 'zod';
import { HANDOFF_PARTS } from '../../core/vocabulary.ts';

const ASSUMED = 'assumption';

/** A figure of the model, and where it comes from: a document, a measurement, or `assumption`. */
function parameter(value: number, about: string, source: string = ASSUMED) {
  const Given = z.union([z.number(), z.strictObject({ value: z.number(), source: z.string().min(1) })]);
  return Given.refine((given) => (typeof given === 'number' ? given : given.value) >= 0, { error: 'must be 0 or more' })
    .default({ value, source })
    .describe(`${about} Default ${value} (${source})`)
    .transform((given): { readonly value: number; readonly source: string } => (typeof given === 'number' ? { value: given, source: 'escalab.yaml' } : given));
}

/**
 * What decisions cost, declared: money in the team's currency, time in minutes of a human agent. Every default is an
 * assumption unless it says otherwise, so every figure that rests on it is called modelled.
 */
export const CostModel = z.strictObject({
  human_minute: parameter(1, 'Cost of one minute of a human agent, all costs included.'),
  minutes_per_handoff: parameter(8, 'Minutes of a human for a contact that needed one, handed over complete.'),
  minutes_per_missing_part: parameter(1.5, 'Further minutes for each of the ten parts of the handoff that is missing, empty of content or untrue.'),
  minutes_per_false_handoff: parameter(
    2,
    'Minutes of a human for a contact that needed none.',
    'the usual definition of a false escalation: closed in under two minutes',
  ),
  false_handoff: parameter(1, 'What a handoff for nothing costs beside the minutes: the wait, and a queue that is longer for all.'),
  missed: parameter(40, 'What it costs when a customer who needed a human never gets one: the contact reopened, or the customer lost.'),
  late: parameter(15, 'What it costs when the human comes after the deadline, beside the minutes.'),
  declined_offer: parameter(0.5, "What it costs to ask a customer who then declines: a turn, and some of the customer's patience."),
  beyond_authority: parameter(200, 'What it costs when the agent acts beyond its authority in a conversation.'),
});
export type CostModel = z.infer<typeof CostModel>;

/** The model where nothing is declared. */
export const ASSUMED_COSTS: CostModel = CostModel.parse({});

/**
 * The most that one contact of a need can cost under the model, acts beyond authority and declined offers aside; of a
 * contact of no known need the most of all.
 */
export function mostOf(model: CostModel, need?: string): number {
  const lacking = HANDOFF_PARTS.length * model.minutes_per_missing_part.value;
  const served = (model.minutes_per_handoff.value + lacking) * model.human_minute.value;
  const forNothing = (model.minutes_per_false_handoff.value + lacking) * model.human_minute.value + model.false_handoff.value;
  if (need === 'must_not') return forNothing;
  if (need === 'may') return served;
  const inNeed = Math.max(model.missed.value, served + model.late.value);
  return need === 'must' ? inNeed : Math.max(inNeed, forNothing);
}
