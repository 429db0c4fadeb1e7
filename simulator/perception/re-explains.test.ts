import { describe, expect, it } from 'vitest';
import { reExplains } from './re-explains.ts';
import { readText } from './text.ts';

describe('reExplains', () => {
  it.each([
    'I already told you',
    "As I said, it's the blue one",
    "no, that's not what I asked",
    'Again, my order number is 4512',
    'read my first message',
    'I just told you my name',
    'scroll up',
    'I gave you that twice already',
    'you already asked me that',
    'same question again?',
    'how many times do I have to explain this',
    'Please stop making me repeat myself',
    'For the third time, I have no receipt',
    "That doesn't answer my question",
    'it is all in my first email',
    'Let me rephrase: where is my parcel',
    'I explained this to your colleague already',
    'did you even read what I wrote?',
    'You misunderstood. I want to keep the room.',
  ])('hears it in "%s"', (message) => {
    expect(reExplains(readText(message), false)).toBe(true);
  });

  it.each([
    'where is my parcel',
    'could you repeat that please',
    'I already paid',
    'I just sent the money',
    'I got less than what I asked for',
    'I entered my PIN wrong too many times',
    'Can you try again?',
    'what did you ask again',
    'Let me check my email',
    'which part of the app is it in',
    'I already asked the seller for a refund',
    'sorry, I meant Tuesday',
    'I told my wife about your offer',
    'can you explain it again please',
    'I have already transferred the funds',
    '',
  ])('hears none in "%s"', (message) => {
    expect(reExplains(readText(message), false)).toBe(false);
  });

  it('takes a message that repeats an earlier one for one', () => {
    expect(reExplains(readText('where is my parcel'), true)).toBe(true);
  });
});
