import { describe, expect, it } from 'vitest';
import type { HandoffPackage } from '../../policies/handoff/package.ts';
import { findFacts } from './facts.ts';

const carrying = (text: string): HandoffPackage => ({ conversation: [{ role: 'customer', text, turn: 1 }] });

describe('findFacts', () => {
  it.each([
    ['A-1093', 'order a - 1093 is lost', true],
    ['two weeks', 'for TWO\n  Weeks', true],
    ['bad review', 'bad_review_posted', true],
    ['640', 'I paid 640.', true],
    ['640', 'pay 640,50', true],
    ['640', '1640', false],
    ['640', '1,640', false],
    ['640', '6401', false],
    ['640', '640,000', false],
    ['12640', '12 640', true],
    ['(50%)', 'half (50 %) off', true],
    ['a.c', 'abc', false],
    ['ünïcode 🙂', 'ÜNÏCODE🙂', true],
    ['said nothing', 'said, nothing', false],
  ])('`%s` in `%s`: %s', (needle, text, found) => {
    expect(findFacts(carrying(text), [{ id: 'f', any_of: ['not this', needle] }])).toEqual([{ id: 'f', found }]);
  });

  it('looks at every part, and at the names of facts', () => {
    const handoff: HandoffPackage = {
      account_state: { annual_value: 4800, facts: { order: 'A-1093' } },
      history: { flags: ['vip'], contacts_7d: 2, contacts: [] },
    };
    const ids = ['4800', 'order: A-1093', 'vip', 'annual_value'];
    expect(
      findFacts(
        handoff,
        ids.map((id) => ({ id, any_of: [id] })),
      ).map((fact) => fact.found),
    ).toEqual([true, true, true, false]);
  });

  it('searches a million hostile characters without choking', () => {
    const text = 'a '.repeat(500_000);
    expect(findFacts(carrying(text), [{ id: 'f', any_of: [`${'a'.repeat(100)}b`] }])).toEqual([{ id: 'f', found: false }]);
  });
});
