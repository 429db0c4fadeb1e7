import { expect, it } from 'vitest';
import { suiteShareText } from './suite-share.ts';

it.each([
  ['counts where all weigh alike', { conversations: 3, handed: 1, perhaps: 0, low: 1 / 3, high: 1 / 3 }, '1/3'],
  ['the share by weight beside them where not', { conversations: 100, handed: 33, perhaps: 0, low: 0.151, high: 0.151 }, '15 % (33/100)'],
  ['counts of nothing', { conversations: 0, handed: 0, perhaps: 0, low: null, high: null }, '0/0'],
])('shows %s', (_name, share, expected) => {
  expect(suiteShareText(share)).toBe(expected);
});
