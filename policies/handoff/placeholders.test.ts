import { describe, expect, it } from 'vitest';
import { HandoffSpec } from '../schema.ts';
import { approachPart } from './approach.ts';
import { fill } from './placeholders.ts';
import { materialAt, OVER_AUTHORITY, REFUND } from './testdata/contact.ts';

describe('fill', () => {
  const hostile = [...REFUND.slice(0, 2), { ...REFUND[2], say: 'Pay {limit} $& now.' }];
  it.each([
    ['Refund {amount}? They said {last_words} Go.', 'Refund 640 USD? They said “Pay {limit} $& now.” Go.'],
    ['{amount} {limit} {intent} {contacts}', '640 USD 200 USD refund request 2'],
    ['It is about {topics}. There are {issues} problems. Refund {amount}.', 'Refund 640 USD.'],
    ['Quote "{last_words}" and “{last_words}”', 'Quote “Pay {limit} $& now.” and “Pay {limit} $& now.”'],
    ['Over {nonsense} by {amount}', ''],
    ['{constructor} {amount}', ''],
    ['Nothing to fill.', 'Nothing to fill.'],
  ])('%s', (text, expected) => {
    expect(fill(text, materialAt(hostile, OVER_AUTHORITY))).toBe(expected);
  });

  it('leaves out what a silent customer did not say', () => {
    expect(fill('They said: {last_words} They want {wants} It is {intent}. Next: {step}. At stake: {stake}.', materialAt([{ say: ' ' }], undefined))).toBe(
      'Next: Answer a question. At stake: 4800 USD a year.',
    );
  });
});

describe('approachPart', () => {
  const withText = (text: string) => ({ spec: HandoffSpec.parse({ approach: { policy_boundary: text } }) });
  it.each([
    ['the policy’s text', withText('Check {amount} against {limit}.'), 'Check 640 USD against 200 USD.'],
    [
      'ours, where the policy has none',
      {},
      'Say at once that you can decide this: Refund a payment, 640 USD. The agent itself may go up to 200 USD. They last said: “Just refund me.”',
    ],
    [
      'ours, where nothing of the policy’s is left',
      withText('Check {nonsense}.'),
      'Say at once that you can decide this: Refund a payment, 640 USD. The agent itself may go up to 200 USD. They last said: “Just refund me.”',
    ],
  ])('gives %s', (_, over, text) => {
    expect(approachPart(materialAt(REFUND, OVER_AUTHORITY, over))).toEqual({ text, trigger: 'policy_boundary' });
  });
});
