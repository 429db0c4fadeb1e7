import { describe, expect, it } from 'vitest';
import { isCurtHostile } from './curt-hostile.ts';
import { readText } from './text.ts';

describe('isCurtHostile', () => {
  it.each([
    'just fix it.',
    'useless.',
    'Useless bot',
    'whatever',
    'wow. ok.',
    'are you even reading?',
    'Are you kidding me??',
    'do your job',
    'wtf',
    'this is a joke',
    "you're useless",
    'Pathetic!',
    'shut up',
    'answer the question',
    'read my message again',
    'yeah right',
    'thanks for nothing',
    'so?',
    'I don’t care',
    'not helpful.',
    'forget it',
    'seriously?',
    'no. wrong again.',
    'is that all you have?',
    'what a joke',
    'already told you that',
    'great, just great',
    'I said no.',
    'stop wasting my time',
  ])('takes "%s" for one', (message) => {
    expect(isCurtHostile(readText(message))).toBe(true);
  });

  it.each([
    'ok thanks',
    'Thank you so much for your help!',
    'Thanks so much for that.',
    'yes',
    'no',
    "no that's all",
    'nope, all good',
    'perfect, thank you',
    'Room 204',
    'the blue one',
    'refund please',
    'just fix it please',
    'that did not help',
    'it is still broken',
    'do it',
    'sure',
    'fine',
    'wow!',
    'my order is late',
    'my screen is cracked',
    'human please',
    'cancel it',
    'sorry, stupid question',
    'thanks, that was no use though',
    'You people are useless and I have spent the whole week explaining this to every one of you',
    '',
    '...',
    '12345678',
  ])('does not take "%s" for one', (message) => {
    expect(isCurtHostile(readText(message))).toBe(false);
  });
});
