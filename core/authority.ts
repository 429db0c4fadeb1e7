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
  const { limit, tiers, identities, never } = action.authority;
  const bound = limit === undefined ? {} : { limit };
  const no = (because: string): AuthorityVerdict => ({ permitted: false, ...bound, because });
  if (never) return no(`the agent may never perform ${name}`);
  if (tiers && !tiers.includes(account.tier)) return no(`the agent may not perform ${name} for ${account.tier} accounts`);
  if (identities && !identities.includes(account.identity)) {
    return no(`the agent may not perform ${name} for a person known by ${account.identity}`);
  }
  if (limit !== undefined && amount === undefined) return no(`the agent may not perform ${name} without knowing the amount`);
  if (limit !== undefined && amount !== undefined && amount > limit) {
    return no(`the amount ${amount} is over the agent's limit of ${limit} for ${name}`);
  }
  return { permitted: true, ...bound };
}
