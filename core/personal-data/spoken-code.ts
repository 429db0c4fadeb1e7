import type { Found } from './found.ts';

const PIN =
  /\bpin(?: ?(?:code|number|no\.?|#))?(?: ?(?:is|was|[:=-]|to)){0,2} ?["'`]?(?<value>[0-9]{4,6})(?![0-9])|(?<![0-9])(?<before>[0-9]{4,6}) is (?:my|the|her|his) pin\b/gi;
const CVV =
  /\b(?:cv[vc]2?|csc|security code|card verification (?:code|value|number))(?: ?(?:code|number|no\.?|#))?(?: ?(?:on the back|for it|is|was|[:=-])){0,2} ?["'`]?(?<value>[0-9]{3,4})(?![0-9])|(?<![0-9])(?<before>[0-9]{3,4}) is (?:my|the) (?:cv[vc]|csc|security code)\b/gi;

/**
 * PINs (4–6 digits) and card security codes (3–4 digits) that are told in words: `pin 1234`, `my pin is 1234`, `cvv: 123`,
 * `123 is the security code`. Five or six digits after `pin code` are a postal code and stay. It cannot find a code that
 * nothing announces, or one in the answer to a question (`What is your PIN?` – `1234`).
 */
export function findSpokenCodes(text: string): readonly Found[] {
  return [...codes(text, PIN, 'pin'), ...codes(text, CVV, 'cvv')];
}

function codes(text: string, pattern: RegExp, kind: 'pin' | 'cvv'): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { value, before } = match.groups ?? {};
    if (value !== undefined && !(value.length > 4 && /^pin ?code/i.test(match[0]))) {
      const end = match.index + match[0].length;
      return [{ kind, start: end - value.length, end }];
    }
    return before === undefined ? [] : [{ kind, start: match.index, end: match.index + before.length }];
  });
}
