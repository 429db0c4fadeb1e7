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
    'So much for your guarantee.',
    'Cancelled. So much for that.',
    'well, so much for customer service',
    'Oh so much for the next-day delivery',
    'What a surprise',
    'nice one 🙄',
    'how generous of you',
    'great, another form, love it',
    'Sure, take your time. It is only my wedding.',
    'So glad I paid extra for priority',
    'Thanks a bunch for cancelling my train',
    'Your "express" delivery took nine days',
    'Congratulations, you managed to lose it twice',
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
    'Thank you so much for your help!',
    'Thanks so much for that.',
    'Thanks so much for the quick answer!',
    'thx so much for the',
    'Thanks, so much for the help',
    'Thank you all! So much for your time',
    'Thank you ever so much for your patience',
    'appreciate it so much',
    'I appreciate it so much for the kids',
    'I love it so much for the view',
    'take your time',
    'oh great',
    'wow, thanks',
    'first class',
    'The screen says "pending"',
    'Great! Since there is no fee, please cancel it',
    'Thanks for breaking it down for me',
    'I love waiting rooms with plants, please tell the owner',
    'She deserves a medal',
    'it made my day',
  ])('hears none in "%s"', (message) => {
    expect(isSarcastic(readText(message))).toBe(false);
  });
});
