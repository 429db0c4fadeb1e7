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
    ['\n- lost'.repeat(500), 20],
    ['1. One-way 2. Economy 3. Just me', 1],
    ['1. One-way\n2. Economy\n3. Just me', 1],
    ["1. It's a one-way trip.\n2. I prefer economy.\n3. I'd like to use my certificate to pay.\n4. No, I do not want travel insurance.", 1],
    ['Sure, here are the details:\n\n1. First name: Emily\n2. Last name: Smith\n3. Date of birth: 1988-04-10', 1],
    ['- Economy\n- One-way', 1],
    ['1) yes 2) no, thanks 3) my payment is by card, please. My flight is the late one?', 1],
    ['1. Just me\n2. Economy\n3. No insurance\n4. Oh, and my last flight was delayed', 1],
    ['1. My wifi is down\n2. I was charged twice\n3. The app crashes', 3],
    ['1. My wifi is down 2. I was charged twice', 2],
    ['1. cancel my flight\n2. Please change my seat\n3. Can you send the bill?', 3],
    ['I was charged twice and I cannot log in.\n1. Order 12\n2. Order 13', 2],
    ['It was 2. Then it was 3. And I left', 1],
  ])('counts in %j: %d', (message, count) => {
    expect(countIssues(readText(message))).toBe(count);
  });
});
