import { canonicalJson } from '../../core/digest.ts';
import type { PartOf } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { mustHold, mustTell, type Objection } from './objections.ts';

/** Flags and earlier contacts are those on record, and so is their count; leaving one out is no untruth, but not the history. */
export function judgeHistory(part: PartOf<'history'>, { observation }: Case): Objection[] {
  const { flags } = observation.account;
  const [told, held] = [part.contacts.map(canonicalJson), observation.contacts.map(canonicalJson)];
  return [
    ...part.flags.filter((flag) => !flags.includes(flag)).flatMap((flag) => mustHold(false, `the account has no flag \`${flag}\``)),
    ...mustHold(
      told.every((contact) => held.includes(contact)),
      'it tells of a contact that is not on record',
    ),
    ...mustHold(part.contacts_7d === observation.contacts_7d, `the contacts in seven days are ${observation.contacts_7d}, not ${part.contacts_7d}`),
    ...mustTell(
      flags.every((flag) => part.flags.includes(flag)),
      'it leaves out flags of the account',
    ),
    ...mustTell(
      held.every((contact) => told.includes(contact)),
      'it leaves out earlier contacts',
    ),
  ];
}
