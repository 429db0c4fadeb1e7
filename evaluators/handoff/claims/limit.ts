import type { Case } from '../case.ts';
import type { Claim } from '../claim.ts';
import { mustHold, type Objection } from '../objections.ts';

const UNDER = /\b(?:within|under|below|inside)\b[^.\n]{0,40}\b(?:limit|authority|allowance)\b/i;
const OVER = /\b(?:over|above|exceeds?|exceeding|beyond|past|outside)\b[^.\n]{0,40}\b(?:limit|authority|allowance)\b/i;
const ASKED =
  /\b(?:ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|insist(?:s|ed|ing)?|want(?:s|ed)?)\b[^.\n]{0,20}\b(?:for|on|to (?:speak|talk|chat)(?: to| with)?|to)\b (?:a |an |the |some)?(?:real )?(?:human|person|manager|supervisor|representative|operator|live agent|somebody|someone|colleague)\b|\bdemand(?:s|ed|ing)? (?:a |an |the )(?:manager|supervisor|human|person)\b/i;
const PEOPLE =
  /\b(?:hum[ae]ns?|person|people|somebody|someone|anyone|anybody|manager|supervisor|colleague|representative|operator|agent|staff|office|call me|phone me|talk to|speak)\b/i;

/** What a text says of the agent's limit has to be so, and a wish for a human has to be the customer's. */
export function limitClaimed(text: string): Claim | undefined {
  const [isUnder, isOver, isAsked] = [UNDER.test(text), OVER.test(text), ASKED.test(text)];
  return isUnder || isOver || isAsked ? (known) => limitHolds({ isUnder, isOver, isAsked }, known) : undefined;
}

interface Limit {
  readonly isUnder: boolean;
  readonly isOver: boolean;
  readonly isAsked: boolean;
}

function limitHolds(said: Limit, known: Case): Objection[] {
  const { action, authority, so_far } = known.observation;
  const ownLimits = Object.entries(known.decision?.fired?.values ?? {}).some(
    ([path, value]) => path.startsWith('params.') && typeof value === 'number' && value < (action.amount ?? 0),
  );
  const isOver = !authority.permitted || ownLimits || (action.amount !== undefined && authority.limit !== undefined && action.amount > authority.limit);
  const hasAsked = so_far.explicit_requests > 0 || PEOPLE.test(known.evidence.customer);
  return [
    ...mustHold(!isOver || !said.isUnder, "it says that this is within the agent's limit, which it is not"),
    ...mustHold(isOver || !said.isOver, "it says that this is beyond the agent's limit, which it is not"),
    ...mustHold(hasAsked || !said.isAsked, 'it says that the customer asked for a person, who did not', 'made_up'),
  ];
}
