import { describe, expect, it } from 'vitest';
import { Name } from '../../core/ids.ts';
import type { Team } from '../../core/team.ts';
import { actionName, amountOf, consequenceOf, saysError } from './tools.ts';

const team = { actions: { get_gift: { consequence: 'financial', authority: {} } } } as unknown as Team;

describe('actionName', () => {
  it.each([
    ['issue_refund', 'issue_refund'],
    ['issueRefund', 'issue_refund'],
    ['Issue Refund!', 'issue_refund_'],
    ['__proto__', 'proto__'],
    ['返金', 'tool'],
    ['x'.repeat(300), 'x'.repeat(80)],
  ])('%s is %s', (tool, action) => {
    expect(actionName(tool)).toBe(action);
    expect(Name.safeParse(actionName(tool)).success).toBe(true);
  });
});

describe('consequenceOf', () => {
  it.each([
    ['get_gift', 'financial'],
    ['get_refund_status', 'informational'],
    ['issue_refund', 'financial'],
    ['update_address', 'account_change'],
    ['frobnicate', 'account_change'],
    ['constructor', 'account_change'],
  ] as const)('%s: %s', (action, consequence) => {
    expect(consequenceOf(action, team)).toBe(consequence);
  });
});

describe('amountOf', () => {
  it.each([
    [{ amount: 12.5 }, 12.5],
    ['{"amount": 40}', 40],
    ['{"amount": 40, "note": "cut o', undefined],
    [{ amount: '40' }, undefined],
    [{ amount: -1 }, undefined],
    [{ amount: Number.NaN }, undefined],
    [null, undefined],
    ['[]', undefined],
  ])('%j: %s', (given, amount) => {
    expect(amountOf(given)).toBe(amount);
  });
});

describe('saysError', () => {
  it.each([
    ['Error: no such trip', true],
    ['  error', true],
    ['{"error": "gone"}', true],
    ['{"error": null, "id": 1}', false],
    ['Errors: 0', false],
    ['{"status": "ok"}', false],
    ['', false],
  ])('%j: %s', (result, failed) => {
    expect(saysError(result)).toBe(failed);
  });
});
