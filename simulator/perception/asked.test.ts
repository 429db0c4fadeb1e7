import { describe, expect, it } from 'vitest';
import { askedShare } from './asked.ts';
import { readText } from './text.ts';

describe('askedShare', () => {
  it.each([
    ['', 0],
    ['ok thanks', 0],
    ['Yes, please!', 0],
    ['my id is 123', 0],
    ['sure, my user id is sam_cole_4410', 1],
    ['good morning', 0],
    ['pizza', 0.5],
    ['yes, blue please', 0.5],
    ['where is my parcel', 1],
    ['who won the match', 1],
  ])('of "%s" is %d', (text, share) => {
    expect(askedShare(readText(text))).toBe(share);
  });
});
