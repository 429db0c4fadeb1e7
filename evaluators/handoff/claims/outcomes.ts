import { ASKS_DETAILS } from '../../../core/vocabulary.ts';
import type { Observed } from '../case.ts';
import type { Claim } from '../claim.ts';
import { clausesIn, isClaimed } from '../clauses.ts';
import { mustHold, type Objection } from '../objections.ts';

const FIXED =
  /\b(?:(?:(?:is|was|were|are|been|got|now) (?:now |already |fully )?|that |it |them |this |successfully )(?:fixed|solved|resolved|restored|repaired|settled)|(?:fixed|solved|resolved) (?:it|this|that|the)|(?:works?|plays?|runs?|connects?|loads?|opens?|charges?|turns? on|starts?|responds?|syncs?|functions?|working|running|playing|connected|online) (?:(?:\w+ ){0,3}once more|again|now|fine|normally|properly|as (?:normal|before|expected|it should))|(?:was|were) successful|succeeded|went through|(?:did|done) the trick|sorted (?:it|this|that) out|(?:is|was|been|got|all) sorted(?: out)?|back (?:online|up|to normal|in (?:service|order|action))|up and running|(?:got|is|are|was|were|let|logged|signed) (?:him|her|them)? ?(?:back )?in(?:to)?(?: (?:again|fine|all right|(?:his|her|their|the) account))|has access again|managed to|was able to|figured (?:it )?out|(?:was|were) able to (?:fix|end|stop|cancel|refund|find|restore|recover|replace|send|get|sort|close)|brought (?:it|them|everything|that|this|the \w+) back|has (?:stayed|remained|held) (?:connected|online|stable|up|on)|turned (?:out|up)\b[^.;]{0,30}\b(?:had|has) it|(?:he|she|they)(?:['’](?:s|ve)| has| have) (?:now )?(?:got|received) (?:the|his|her|their|it)\b|(?:refund|money|payment|\d[\d.,]*) (?:went|has gone|was sent) out|got (?:it|them|the \w+) (?:to work|working|going|paired|connected|running|back)|(?:storage|service|connection|access|system|network|power|signal|app|site|login|everything)\b[^.;,]{0,12}\b(?:came|is|are|was|were) back|no longer (?:an issue|a problem|happens)|(?:issue|problem|fault|matter|case) (?:fixed|solved|resolved|closed|gone|sorted)|[-–—] (?:solved|resolved|fixed))\b/i;
const FAILED =
  /\b(?:(?:attempt|try|refund|replacement|cancellation|change|update|reset|fix)\w* (?:has |have |was |were )?(?:failed|refused|declined|rejected)|failed (?:attempt|refund|replacement|fix|reset)|did not (?:work|help|go through)|didn['’]t (?:work|help))\b/i;
/** Actions that tell something and settle nothing. */
const TELLING = /^(?:look_up|answer|clarify|collect_details)$/;

const NOT_THERE =
  /\b(?:bounced|still without (?:it|them|one)|never (?:arrived|came|reached (?:him|her|them))|(?:has|have) still not (?:got|received|arrived)|did(?: not|n['’]t) arrive)\b/i;
const THERE = /\b(?:received|got (?:it|them)|arrived|came through)\b/i;

/** That something was settled, or that an attempt failed, has to be so. */
export function outcomesClaimed(text: string): Claim | undefined {
  const isFixed = clausesIn(text)
    .flatMap((clause) => clause.split(/\band\b/))
    .some((clause) => FIXED.test(clause) && isClaimed(clause));
  const [isNotThere, isFailed] = [NOT_THERE.test(text), FAILED.test(text)];
  return isFixed || isNotThere || isFailed ? (known) => outcomesHold({ isFixed, isNotThere, isFailed }, known) : undefined;
}

interface Outcomes {
  readonly isFixed: boolean;
  readonly isNotThere: boolean;
  readonly isFailed: boolean;
}

function outcomesHold({ isFixed, isNotThere, isFailed }: Outcomes, { observation: { attempts, so_far, contacts }, customer }: Observed): Objection[] {
  const last = attempts.filter(({ action }) => !TELLING.test(action)).at(-1);
  const served = last?.outcome === 'answered' || contacts.some(({ outcome }) => outcome === 'resolved');
  const hasFailed =
    so_far.failed_attempts + so_far.refusals > 0 ||
    attempts.some(({ action }) => action !== ASKS_DETAILS) ||
    contacts.some(({ outcome }) => outcome !== 'resolved');
  const [last_words] = customer.slice(-1);
  const isThere = last?.outcome === 'answered' && isClaimed(last_words?.text ?? '') && THERE.test(last_words?.text ?? '');
  return [
    ...mustHold(!isThere || !isNotThere, 'it says that something did not arrive; the customer says that it did'),
    ...mustHold(served || !isFixed, 'it says that something was settled; no attempt was'),
    ...mustHold(hasFailed || !isFailed, 'it tells of an attempt that failed; nothing was attempted', 'invented_attempt'),
  ];
}
