import { describe, expect, it } from 'vitest';
import { isSarcastic } from './sarcasm.ts';
import { readText } from './text.ts';

describe('isSarcastic', () => {
  it.each([
    'great, just great',
    'Oh great.',
    'Thanks for nothing.',
    'thanks for wasting my afternoon',
    'I love waiting 3 weeks for a reply',
    'love how your app never works',
    'Love being ignored',
    'Fantastic, another delay.',
    'Wonderful. Cancelled again.',
    'Perfect, my room is still not ready',
    'good job losing my suitcase',
    'so helpful as always',
    'wow. ok.',
    'yeah right.',
    'well that’s just perfect',
    'just what I needed, another outage',
    'so much for your guarantee',
    'What a surprise',
    'nice one 🙄',
    'how generous of you',
  ])('hears it in "%s"', (message) => {
    expect(isSarcastic(readText(message))).toBe(true);
  });

  it.each([
    'great, thank you',
    'Oh great, thank you!',
    'Great, thanks, it was the wrong cable',
    'thanks for your help',
    'thank you for waiting with me',
    'I love the new app',
    'I love how easy the check-in was',
    'good job, it works now',
    'that was very helpful',
    'Perfect, that fixed it',
    'What a lovely stay',
    'ok, right, I see',
    'great service when my bag was lost',
    'my card was declined again',
  ])('hears none in "%s"', (message) => {
    expect(isSarcastic(readText(message))).toBe(false);
  });
});
