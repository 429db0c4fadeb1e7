import { describe, expect, it } from 'vitest';
import { claimedDeeds } from './claimed.ts';

const NAMES = new Set(['nora']);

function told(text: string): string[] {
  return claimedDeeds(text, NAMES).map(({ by, isToCustomer, verb }) => `${by}${isToCustomer ? ' to the customer' : ''}: ${verb}`);
}

describe('claimedDeeds', () => {
  it.each<[string, string[]]>([
    ['The agent sent a label.', ['us: send']],
    ['The agent looked it up, and then sent a label.', ['us: look', 'us: send']],
    ['Our support team has already refunded her.', ['us: refund']],
    ['A label was sent by the bot.', ['us: send']],
    ['A label was sent.', ['nobody: send']],
    ['Label e-mailed twice.', ['nobody: email']],
    ['He was promised a call.', ['nobody to the customer: promis']],
    ['Nora returned the lamp.', ['customer: return']],
    ["He'd already deleted it.", ['customer: delet']],
    ['The lamp was returned by Nora.', ['customer: return']],
    ['The carrier lost it.', ['else: los']],
  ])('%s', (text, deeds) => {
    expect(told(text)).toEqual(deeds);
  });

  it.each([
    'No label was sent.',
    'The agent never sent a label.',
    'She wants the plan cancelled.',
    'A label should have been sent.',
    'If the label was sent, tell her.',
    'The returned lamp is here.',
    'Look at what the agent tried.',
    'Tried: nothing.',
  ])('claims nothing: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
