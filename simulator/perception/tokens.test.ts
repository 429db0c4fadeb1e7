import { expect, it } from 'vitest';
import { readText } from './text.ts';
import { tokensOf } from './tokens.ts';

it.each([
  ["I don't know, it's late!", 'i do not know it is late !'],
  ["can't, won't and shouldnt", 'can not will not and should not'],
  ["I'm here, they've gone, we'll see, I'd go", 'i am here they have gone we will see i would go'],
  ["let's ask my sister's boss", "let us ask my sister's boss"],
  ['one; two: three', 'one two three'],
  ['', ''],
])('tokens of "%s"', (message, expected) => {
  expect(tokensOf(readText(message)).join(' ')).toBe(expected);
});
