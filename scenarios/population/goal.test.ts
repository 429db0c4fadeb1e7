import { describe, expect, it } from 'vitest';
import { Goal } from './goal.ts';

const GOAL = { title: 'A refund', intent: 'refund_request', action: 'issue_refund' };
const problemsOf = (over: object) => Goal.safeParse({ ...GOAL, ...over }).error?.issues.map(({ message }) => message);

describe('what a goal collects', () => {
  it('is nothing unless it says so', () => {
    expect(Goal.parse(GOAL).collects).toEqual([]);
  });

  it('keeps the order in which the agent asks', () => {
    expect(Goal.parse({ ...GOAL, collects: ['email', 'order_number', 'go_ahead'] }).collects).toEqual(['email', 'order_number', 'go_ahead']);
  });

  it.each([
    ['a detail twice', ['email', 'email'], 'must name each detail once'],
    ['a product where none is named', ['product'], '`product` is collected, and `products` has none'],
    ['more than six', ['order_number', 'full_name', 'email', 'phone', 'postcode', 'address', 'plan'], 'Too big: expected array to have <=6 items'],
  ])('is refused with %s', (_, collects, message) => {
    expect(problemsOf({ collects })).toEqual([message]);
  });

  it.each(['card_number', 'password', 'pin', 'cvv', 'ssn', 'iban'])('is never a %s', (secret) => {
    expect(problemsOf({ collects: [secret] })?.[0]).toContain('Invalid option');
  });
});
