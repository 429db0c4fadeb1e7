import type { Material } from './material.ts';
import type { PartOf } from './package.ts';

/** The account as the policy passes it on: the named fields and facts. Always with its id, for a state without an owner helps nobody. */
export function accountStatePart({ observation: { account }, spec }: Material): PartOf<'account_state'> {
  if (spec.account_fields === 'all') return { ...account };
  const named = new Set(spec.account_fields);
  const fields = Object.entries(account).filter(([field]) => field === 'id' || (named.has(field) && field !== 'facts'));
  const facts = Object.entries(account.facts).filter(([fact]) => named.has('facts') || named.has(fact));
  return { ...Object.fromEntries(fields), ...(facts.length > 0 ? { facts: Object.fromEntries(facts) } : {}) };
}
