import { expect, it } from 'vitest';
import { asPublished } from './as-published.ts';

it.each([
  ['Ok,thanks! ID NF-4B', 'okthanks id nf 4 b'],
  ["I'm at ann@example.com.", 'im at annexamplecom'],
  ['$129.00', '12900'],
  ['!?', ''],
])('prints "%s" as its publishers would', (text, published) => {
  expect(asPublished(text)).toBe(published);
});
