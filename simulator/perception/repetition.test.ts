import { describe, expect, it } from 'vitest';
import { saysTheSame } from './repetition.ts';
import { readText } from './text.ts';

describe('saysTheSame', () => {
  it.each([
    ['where is my parcel', 'Where is my parcel?', true],
    ['I said: where is my parcel', 'I said where is my parcel!!', true],
    ['cancel the booking for room 12 please', 'please cancel the booking for room 12', true],
    // three of four words in common: 0.75
    ['where is my parcel', 'where is parcel', true],
    // three of five: 0.6
    ['where is my parcel', 'where is my lamp', false],
    ['yes', 'yes', false],
    ['thanks a', 'thanks a', false],
    ['', '', false],
    ['where is my parcel', 'cancel my plan please', false],
  ])('of "%s" and "%s": %s', (one, other, same) => {
    expect(saysTheSame(readText(one), readText(other))).toBe(same);
    expect(saysTheSame(readText(other), readText(one))).toBe(same);
  });
});
