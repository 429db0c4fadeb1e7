import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Account } from './account.ts';
import { judgeAuthority } from './authority.ts';
import { Action } from './team.ts';

const account = Account.parse({ id: 'c-1', tier: 'enterprise', identity: 'other_email' });
const action = (authority: object) => Action.parse({ consequence: 'financial', authority });

describe('judgeAuthority', () => {
  it.each<[string, object, number | undefined, ReturnType<typeof judgeAuthority>]>([
    ['nothing is limited', {}, 9000, { permitted: true }],
    ['at the limit', { limit: 200 }, 200, { permitted: true, limit: 200 }],
    ['over the limit', { limit: 200 }, 200.01, { permitted: false, limit: 200, because: "the amount 200.01 is over the agent's limit of 200 for pay" }],
    ['a limit of nothing', { limit: 0 }, 0.5, { permitted: false, limit: 0, because: "the amount 0.5 is over the agent's limit of 0 for pay" }],
    [
      'an amount that nobody knows',
      { limit: 200 },
      undefined,
      { permitted: false, limit: 200, because: 'the agent may not perform pay without knowing the amount' },
    ],
    ['a tier that is let', { tiers: ['enterprise'] }, undefined, { permitted: true }],
    ['a tier that is not', { tiers: ['free', 'business'] }, 1, { permitted: false, because: 'the agent may not perform pay for enterprise accounts' }],
    ['an identity that is let', { identities: ['other_email'] }, 1, { permitted: true }],
    [
      'an identity that is not',
      { identities: ['primary_email'], limit: 10 },
      1,
      { permitted: false, limit: 10, because: 'the agent may not perform pay for a person known by other_email' },
    ],
    ['never', { never: true }, 0, { permitted: false, because: 'the agent may never perform pay' }],
    ['never is said first', { never: true, tiers: ['free'], limit: 1 }, 5, { permitted: false, limit: 1, because: 'the agent may never perform pay' }],
    ['`never: false` forbids nothing', { never: false }, 5, { permitted: true }],
  ])('%s', (_name, authority, amount, expected) => {
    expect(judgeAuthority('pay', action(authority), account, amount)).toEqual(expected);
  });

  it('never permits more for a larger amount', () => {
    const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, (limit, one, other) => {
        const permits = (value: number) => judgeAuthority('pay', action({ limit }), account, value).permitted;
        expect(permits(one)).toBe(one <= limit);
        if (one <= other && permits(other)) expect(permits(one)).toBe(true);
      }),
    );
  });
});
