import { expect, it } from 'vitest';
import { whoDiffers } from './flipped.ts';

it('counts customers who were played once, and else conversations, in however many ways they differ', () => {
  expect(whoDiffers([{ trials: [1], of: 1 }])).toBe('1 customer comes out differently');
  expect(whoDiffers(Array.from({ length: 2 }, () => ({ trials: [1], of: 1 })))).toBe('2 customers come out differently');
  expect(
    whoDiffers([
      { trials: [1, 4, 9], of: 10 },
      { trials: [2], of: 10 },
    ]),
  ).toBe('4 conversations come out differently');
});
