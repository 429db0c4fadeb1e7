import type { PartOf } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { mustHold, mustTell, type Objection } from './objections.ts';

/** Queue, urgency and words are those of the handoff; the due time is what the queue's hours give. */
export function judgeRouting(part: PartOf<'routing'>, { routing, due }: Case): Objection[] {
  return [
    ...mustHold(part.queue === routing?.route, `it did not go to \`${part.queue}\``, 'wrong_queue'),
    ...mustHold(part.urgency === routing?.urgency, `the urgency was not \`${part.urgency}\``),
    ...mustHold(part.said === routing?.say, 'the customer was told something else'),
    ...mustHold(part.due === due, `the due time \`${part.due}\` is not what the queue's hours give (\`${due}\`)`),
    ...mustTell(part.due !== undefined, 'it does not say until when'),
    ...mustTell(part.said.trim() !== '', 'it does not say what the customer was told'),
  ];
}
