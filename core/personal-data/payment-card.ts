import { type DigitGroup, digitsOf } from './digit-groups.ts';

export const LEAST_CARD_DIGITS = 13;
export const MAX_CARD_DIGITS = 19;

/** Issuer ranges (first and last prefix of equal length) with the numbers of digits in use; ISO/IEC 7812 and the schemes' own lists. */
const ISSUERS: readonly (readonly [first: string, last: string, shortest: number, longest: number])[] = [
  ['4', '4', 13, 19], // Visa
  ['51', '55', 16, 16], // Mastercard
  ['2221', '2720', 16, 16], // Mastercard
  ['34', '34', 15, 15], // American Express
  ['37', '37', 15, 15],
  ['300', '305', 14, 19], // Diners Club
  ['36', '36', 14, 19],
  ['38', '39', 14, 19],
  ['3528', '3589', 16, 19], // JCB
  ['2200', '2204', 16, 19], // Mir
  ['50', '50', 13, 19], // Maestro
  ['56', '69', 13, 19], // Maestro, Discover, UnionPay, RuPay
  ['81', '82', 16, 16], // RuPay, UnionPay
];
const ISSUERS_BEGIN = '234568';

/** Where several lengths check out, the usual one is meant: three digits after it are a security code. */
const USUAL_LENGTHS = [16, 15, 14, 13, 19, 18, 17];
const SAID_CARD = /\b(?:credit|debit|card|visa|mastercard|amex)\b[^0-9]{0,24}$/i;
const SAID_CARD_AFTER = /^,? (?:is|this is|that is|that's) (?:my |the |a )?(?:credit |debit |visa )?card\b/i;
const LOOK = 40;

/**
 * End of the payment card number that begins with the first group, if one does. It finds 13–19 digits of a plausible
 * issuer whose Luhn digit is right, unbroken or split by one and the same mark; and, right or not, 13–19 digits shortly
 * after `card` (a mistyped card is still somebody's). It cannot tell an order number that happens to pass (one of ten
 * of those with a plausible beginning), and finds no card written in words, in other scripts' digits, or over two messages.
 */
export function paymentCardEnd(text: string, groups: readonly DigitGroup[]): number | undefined {
  const ends = endsByLength(text, groups);
  if (ends.size === 0) return undefined;
  const start = groups[0]?.start ?? 0;
  for (const length of ISSUERS_BEGIN.includes(text.charAt(start)) ? USUAL_LENGTHS : []) {
    const end = ends.get(length);
    if (end !== undefined && isCard(digitsOf(text.slice(start, end)))) return end;
  }
  const longest = ends.get(Math.max(...ends.keys())) ?? start;
  return isSaidCard(text, start, longest) ? longest : undefined;
}

function isSaidCard(text: string, start: number, end: number): boolean {
  return SAID_CARD.test(text.slice(Math.max(0, start - LOOK), start)) || SAID_CARD_AFTER.test(text.slice(end, end + LOOK));
}

function endsByLength(text: string, groups: readonly DigitGroup[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let digits = 0;
  let mark: string | undefined;
  for (const [index, group] of groups.entries()) {
    const before = groups[index - 1];
    const gap = before && text.slice(before.end, group.start);
    if (gap !== undefined && (gap.length > 1 || (mark !== undefined && gap !== mark))) break;
    mark ??= gap;
    digits += group.end - group.start;
    if (digits > MAX_CARD_DIGITS) break;
    if (digits >= LEAST_CARD_DIGITS) ends.set(digits, group.end);
  }
  return ends;
}

function isCard(digits: string): boolean {
  return passesLuhn(digits) && ISSUERS.some((issuer) => isOf(issuer, digits));
}

function isOf([first, last, shortest, longest]: (typeof ISSUERS)[number], digits: string): boolean {
  const prefix = digits.slice(0, first.length);
  return prefix >= first && prefix <= last && digits.length >= shortest && digits.length <= longest;
}

/** ISO/IEC 7812-1, annex B: from the right every second digit is doubled, digits are summed, the sum ends in 0. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const weighed = index % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}
