import type { PartOf } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { mentionsCase, touchesCase } from './mentions.ts';
import { mustBeSeen, mustHold, mustTell, type Objection } from './objections.ts';
import { adviceHolds } from './wording.ts';

/** Advice for this trigger that speaks of this case; what it claims beside the advice is the record's. */
export function judgeApproach(part: PartOf<'approach'>, known: Case): Objection[] {
  const trigger = known.decision?.fired?.trigger;
  const gaps = (part.text.match(/\{\w+\}/g) ?? []).filter((gap) => !known.observation.messages.some((message) => message.text.includes(gap)));
  return [
    ...mustHold(part.trigger === undefined || part.trigger === trigger, `\`${part.trigger}\` is not the trigger of the rule that decided`),
    ...adviceHolds(part.text, known),
    ...gaps.flatMap((gap) => mustTell(false, `\`${gap}\` was not filled in`)),
    ...mustTell(mentionsCase(part.text, known) || touchesCase(part.text, known), 'it would fit any customer', 'boilerplate'),
    ...mustBeSeen(mentionsCase(part.text, known), 'it says little of this case'),
  ];
}
