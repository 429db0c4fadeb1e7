import { z } from 'zod';
import type { Decision, Routing } from '../../core/decision.ts';
import { validate } from '../../core/validate.ts';
import { Trigger, Urgency } from '../../core/vocabulary.ts';
import { shortened } from '../rules/values.ts';

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const Act = z.looseObject({ do: z.enum(['continue', 'offer', 'escalate']) });
const Continue = z.strictObject({ do: z.literal('continue') });
const Handover = z.strictObject({
  do: z.enum(['offer', 'escalate']),
  trigger: Trigger,
  rule: z.string().min(1).max(80).default('decide'),
  values: z.record(z.string().max(200), Scalar).default({}),
  route: z.string().exactOptional(),
  urgency: Urgency.exactOptional(),
  say: z.string().min(1).max(2000).exactOptional(),
});

/**
 * A module's answer as a decision, with the policy's own routing where it gives none.
 * @throws Error (an InputError where it is an answer of the wrong shape)
 */
export function decisionOf(answer: unknown, defaults: Routing, file: string): Decision {
  if (answer === undefined) throw new Error('it returned nothing');
  const located = { file, text: '', value: answer, where: () => ({ file }) };
  const valid = validate(validate(Act, located).do === 'continue' ? Continue : Handover, located);
  if (valid.do === 'continue') return { do: 'continue', diagnostics: { also_fired: [], errors: [] } };
  const { do: act, rule, trigger, route = defaults.route, urgency = defaults.urgency, say = defaults.say } = valid;
  const values = Object.fromEntries(Object.entries(valid.values).map(([name, value]) => [name, typeof value === 'string' ? shortened(value) : value]));
  return { do: act, route, urgency, say, diagnostics: { fired: { rule, do: act, trigger, values }, also_fired: [], errors: [] } };
}
