import { z } from 'zod';
import type { Place } from '../../../core/errors.ts';
import { validate } from '../../../core/validate.ts';

const Texts = z.array(z.string().max(200)).max(500);

export const TAU2_DOMAINS = ['airline', 'retail', 'telecom'] as const;
export type Tau2Domain = (typeof TAU2_DOMAINS)[number];

/** What is read of a tau2-bench task: the customer's sheet, and what a right solution does. Other fields are left alone. */
const Tau2Task = z.looseObject({
  id: z.string().min(1).max(400),
  domain: z.enum(TAU2_DOMAINS),
  persona: z.string().nullish(),
  reason_for_call: z.string().refine((text) => text.trim() !== '', { error: 'must say why the customer calls' }),
  known_info: z.string().nullish(),
  unknown_info: z.string().nullish(),
  task_instructions: z.string().nullish(),
  purpose: z.string().nullish(),
  expected_agent_actions: Texts,
  expected_user_actions: Texts.default([]),
  transfer_expected: z.boolean(),
  transfer_position: z.number().int().min(0).nullish(),
  user_requests_transfer: z.boolean().default(false),
  nl_assertions: z.array(z.string()).nullish(),
});
export type Tau2Task = z.infer<typeof Tau2Task>;

/** The tool of the benchmark's agents that hands over; it is no action of a team. */
const TRANSFER = 'transfer_to_human_agents';

/** @throws InputError at `place` with everything that is wrong with the record */
export function taskOf(record: unknown, place: Place): Tau2Task {
  return validate(Tau2Task, { file: place.file, text: '', value: record, where: () => place });
}

/** The agent's expected actions without the transfer, and how many of them come before it. */
export function actionsOf(task: Tau2Task): { readonly actions: readonly string[]; readonly beforeTransfer: number | undefined } {
  const position = task.transfer_position ?? task.expected_agent_actions.indexOf(TRANSFER);
  return {
    actions: task.expected_agent_actions.filter((action) => action !== TRANSFER),
    beforeTransfer: position < 0 ? undefined : position,
  };
}
