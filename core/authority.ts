import type { Account } from './account.ts';
import type { Action } from './team.ts';

export interface AuthorityVerdict {
  readonly permitted: boolean;
  /** Largest amount the agent may move by itself, where the team set one. */
  readonly limit?: number;
  /** Why it is not permitted, in words for a human. */
  readonly because?: string;
}

/** Whether the team lets the agent perform `action` for this account and amount by itself. */
export function judgeAuthority(name: string, action: Action, account: Account, amount: number | undefined): AuthorityVerdict {
  const { limit } = action.authority;
  const because = objectionTo(name, action, account, amount);
  if (because === undefined) return limit === undefined ? { permitted: true } : { permitted: true, limit };
  return limit === undefined ? { permitted: false, because } : { permitted: false, limit, because };
}

function objectionTo(
  name: string,
  { authority: { limit, tiers, identities, never } }: Action,
  account: Account,
  amount: number | undefined,
): string | undefined {
  if (never) return `the agent may never perform ${name}`;
  if (tiers && !tiers.includes(account.tier)) return `the agent may not perform ${name} for ${account.tier} accounts`;
  if (identities && !identities.includes(account.identity)) return `the agent may not perform ${name} for a person known by ${account.identity}`;
  if (limit === undefined) return undefined;
  if (amount === undefined) return `the agent may not perform ${name} without knowing the amount`;
  return amount > limit ? `the amount ${amount} is over the agent's limit of ${limit} for ${name}` : undefined;
}
