import type { PriorContact } from '../../core/account.ts';
import type { PartOf } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { mustHold, mustTell, type Objection } from './objections.ts';
import { occursIn } from './quotes.ts';
import { statementHolds } from './wording.ts';
import { shared, tellingStems } from './words.ts';

/** Flags and earlier contacts are those on record, and so is their count; leaving one out is no untruth, but not the history. */
export function judgeHistory(part: PartOf<'history'>, known: Case): Objection[] {
  const { account, contacts, contacts_7d } = known.observation;
  return [
    ...part.flags.filter((flag) => !account.flags.includes(flag)).flatMap((flag) => mustHold(false, `the account has no flag \`${flag}\``, 'made_up')),
    ...part.contacts.flatMap((contact) => contactHolds(contact, known)),
    ...mustHold(part.contacts_7d === contacts_7d, `the contacts in seven days are ${contacts_7d}, not ${part.contacts_7d}`),
    ...mustTell(
      account.flags.every((flag) => part.flags.includes(flag)),
      'it leaves out flags of the account',
    ),
    ...mustTell(
      contacts.every(({ at }) => part.contacts.some((told) => isSameTime(told.at, at))),
      'it leaves out earlier contacts',
    ),
  ];
}

/** A contact is told as it is on record, or its summary in other words. */
function contactHolds(told: PriorContact, known: Case): Objection[] {
  const real = known.observation.contacts.find(({ at }) => isSameTime(told.at, at));
  if (real === undefined) return mustHold(false, 'it tells of a contact that is not on record', 'made_up');
  const isSame = told.outcome === real.outcome && told.channel === real.channel && told.same_issue === real.same_issue;
  const isAbout = occursIn(told.summary, real.summary) || shared(tellingStems(told.summary), tellingStems(real.summary)) > 0;
  return [
    ...mustHold(isSame, `it tells of the contact of ${real.at.slice(0, 10)} what the record does not`),
    ...mustHold(isAbout, 'it tells of a contact that is not on record', 'made_up'),
    ...(occursIn(told.summary, real.summary) ? [] : statementHolds(told.summary, known)),
  ];
}

function isSameTime(one: string, other: string): boolean {
  return Date.parse(one) === Date.parse(other);
}
