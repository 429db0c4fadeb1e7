import { describe, expect, it } from 'vitest';
import { countIssues } from './issues.ts';
import { readText } from './text.ts';

describe('countIssues', () => {
  it.each([
    ['', 1],
    ['ok thanks', 1],
    ['my screen is cracked', 1],
    ['Where is my order? It should have been here on Monday.', 1],
    ['I want a refund because the headset arrived broken', 1],
    ['my screen is cracked and I was charged twice', 2],
    ['My flight was cancelled. Also, I need a refund for the seat.', 2],
    ['the wifi is down, and my bill is wrong', 2],
    ['I cannot log in. Another thing: my parcel never arrived.', 2],
    ['I have two questions about my stay', 2],
    ['I have three different problems with this phone', 3],
    ['Please fix:\n1. the wifi\n2. the shower\n3. the bill', 3],
    ['- wrong colour\n- charger missing', 2],
    ['I was charged twice, I also cannot log in, plus my parcel is lost', 3],
    ['thank you, also for the quick reply', 1],
    ['I have been with you for two years', 1],
    ['I have 2 things to return', 2],
    ['\n- a'.repeat(500), 20],
  ])('counts in %j: %d', (message, count) => {
    expect(countIssues(readText(message))).toBe(count);
  });
});
