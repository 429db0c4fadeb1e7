import type { Material } from './material.ts';
import type { PartOf } from './package.ts';

/** What came before this contact: the account's flags and the earlier contacts. */
export function historyPart({ observation }: Material): PartOf<'history'> {
  return {
    flags: [...observation.account.flags],
    contacts_7d: observation.contacts_7d,
    contacts: observation.contacts.map((contact) => ({ ...contact })),
  };
}
