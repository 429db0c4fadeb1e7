import type { Case } from '../case.ts';
import { clausesIn, isClaimed, sentencesIn } from '../clauses.ts';
import { mustHold, type Objection } from '../objections.ts';
import { shared, tellingStems } from '../words.ts';

/** What an agent can do for a customer: how a text says that it was done, and the actions that do it. */
interface Deed {
  readonly name: string;
  readonly done: RegExp;
  readonly action: RegExp;
}

const DONE =
  '(?:issued|made|sent|processed|completed|granted|approved|arranged|booked|confirmed|executed|initiated|on its way|under ?way|through|carried out|posted|paid|applied|triggered|offered|e-?mailed|mailed)';
const deed = (name: string, noun: string, verb: string, action: RegExp): Deed => ({
  name,
  done: new RegExp(`\\b(?:${noun})\\b[^.;\\n]{0,60}\\b${DONE}\\b|\\b${DONE}\\b[^.;\\n]{0,40}\\b(?:${noun})\\b|\\b(?:${verb})\\b`, 'i'),
  action,
});

const DEEDS: readonly Deed[] = [
  deed('refund', 'refund|reimbursement|money back', 'refunded|reimbursed|paid back|paid out', /refund|reimburse/),
  deed('credit', 'credit|voucher|goodwill', 'credited', /credit|voucher|certificate/),
  deed('replacement', 'replacement|new one|exchange', 'replaced|re-?shipped|exchanged', /replace|exchange|reship/),
  deed('cancellation', 'cancellation|termination', 'cancell?ed|terminated|(?:has|have|was|were|been|is) ended', /cancel|terminate|end_/),
  deed(
    'deletion',
    'deletion|erasure',
    '(?:account|data|everything)[^.;\\n]{0,30} (?:deleted|erased|removed|wiped)|(?:deleted|erased|wiped)[^.;\\n]{0,20} (?:account|data)',
    /delete|erase/,
  ),
  deed(
    'change of address',
    'address change|new address|change of address',
    '(?:(?:changed|updated|amended|corrected|switched)[^.;\\n]{0,30} address|address[^.;\\n]{0,50} (?:changed|updated|amended|corrected|switched))',
    /address/,
  ),
  deed(
    'sign-in link',
    'sign-?in link|reset link|password link|login link',
    '(?:password|access|account)[^.;\\n]{0,20} (?:(?:was|been) reset|restored|unlocked)|unlocked',
    /reset|access|link/,
  ),
  deed('invoice', 'invoice|receipt', 'invoiced', /invoice|receipt|send_/),
  deed('label', 'label', 'relabell?ed', /label|send_/),
  deed('plan change', 'plan change|upgrade|downgrade', 'upgraded|downgraded|plan[^.;\\n]{0,20} (?:changed|switched)', /plan|upgrade|seat|cabin|flights/),
  deed('quote', 'quote|custom price|discount|offer', 'quoted|discounted', /quote|price|discount/),
  deed(
    'parcel',
    'courier',
    '(?:was|were|has been|have been|is|got) (?:already |now |just )?(?:sent|shipped|dispatched|couriered)',
    /replace|ship|send_|exchange/,
  ),
  deed('repair', 'repair|technician', 'repaired|technician[^.;\\n]{0,20} (?:sent|booked|scheduled)', /repair|technician/),
];
const FIXED =
  /\b(?:(?:(?:is|was|were|are|been|got|now) (?:now |already |fully )?|that |it |them |this |successfully )(?:fixed|solved|resolved|restored|repaired|settled)|(?:fixed|solved|resolved) (?:it|this|that|the)|works? (?:again|now|fine)|working (?:again|now|fine)|(?:was|were) successful|succeeded|went through|[-–—] (?:solved|resolved|fixed))\b/i;
const FAILED =
  /\b(?:(?:attempt|try|refund|replacement|cancellation|change|update|reset|fix)\w* (?:has |have |was |were )?(?:failed|refused|declined|rejected)|failed (?:attempt|refund|replacement|fix|reset)|did not (?:work|help|go through)|didn['’]t (?:work|help))\b/i;
const BY_CUSTOMER =
  /^(?:and |then |also |so )*(?:the )?(?:customer|client|he|she|they|user|caller|husband|wife|son|daughter|her son|his \w+|her \w+)\b (?:has |have |had |already |then |also |only )*(?:\w+ed|sent|bought|made|put|did|reset|kept|went|got)\b/i;

/** What a text says was done for the customer has to be an attempt that was answered, or something an earlier contact or a reply tells of. */
export function outcomesHold(text: string, known: Case): Objection[] {
  const clauses = clausesIn(text).filter(isClaimed);
  return [...clauses.filter((clause) => !BY_CUSTOMER.test(clause)).flatMap((clause) => deedsHold(clause, known)), ...resultHolds(text, clauses, known)];
}

function deedsHold(clause: string, known: Case): Objection[] {
  return DEEDS.filter(({ done }) => done.test(clause)).flatMap(({ name, action, done }) => {
    const made = known.observation.attempts.filter((attempt) => action.test(attempt.action) || action.test(attempt.reply.toLowerCase()));
    if (made.some(({ outcome }) => outcome === 'answered') || isTold(clause, done, known)) return [];
    return made.length > 0
      ? mustHold(false, `it says that the ${name} was made; the attempt was ${made.map(({ outcome }) => outcome).join(', ')}`)
      : mustHold(false, `it tells of a ${name} that nobody made`, 'invented_attempt');
  });
}

/** Whether a reply, an earlier contact or the account tells the same in much the same words. */
function isTold(clause: string, done: RegExp, { observation, evidence }: Case): boolean {
  const claimed = tellingStems(clause);
  const texts = [...observation.contacts.map(({ summary }) => summary), ...observation.attempts.map(({ reply }) => reply), ...evidence.account.split('\n')];
  const lines = texts.flatMap(sentencesIn).filter((line) => done.test(line) && isClaimed(line));
  return lines.some((line) => shared(claimed, tellingStems(line)) >= Math.min(2, claimed.size));
}

function resultHolds(text: string, clauses: readonly string[], { observation: { attempts, so_far, contacts } }: Case): Objection[] {
  const served = attempts.some(({ outcome }) => outcome === 'answered') || contacts.some(({ outcome }) => outcome === 'resolved');
  const hasFailed = so_far.failed_attempts + so_far.refusals > 0 || attempts.length > 0 || contacts.some(({ outcome }) => outcome !== 'resolved');
  return [
    ...mustHold(served || !clauses.some((clause) => FIXED.test(clause)), 'it says that something was settled; no attempt was'),
    ...mustHold(hasFailed || !FAILED.test(text), 'it tells of an attempt that failed; nothing was attempted', 'invented_attempt'),
  ];
}
