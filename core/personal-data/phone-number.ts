import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type DigitGroup, digitsOf } from './digit-groups.ts';

/** E.164 allows fifteen digits; two more for a `00` before them. */
export const MAX_PHONE_DIGITS = 17;
/** Of a local number that is announced. */
export const LEAST_PHONE_DIGITS = 7;

const MONEY_OR_CODE_BEFORE = /[\p{L}\p{N}_#$€£¥/]$|[0-9][.,]$/u;
const CODE_AFTER = /^[\p{L}_%/]|^[.,][0-9]/u;
const SAID_PHONE = /\b(?:tele)?phone\b|\b(?:mobile|cell|call|text|reach|contact|whatsapp|dial|ring|landline|fax|tel)\b/gi;
const SAID_REFERENCE =
  /\b(?:order|item|product|id|reference|ref|tracking|booking|reservation|confirmation|ticket|case|invoice|certificate|serial|policy|claim|account|acct|a\/c|imei|sku|transaction|card)\b/gi;
const LOOK_BACK = 48;

/** Lengths of groups, joined by `-`, in which local numbers of ten or eleven digits are written. */
const LOCAL = /^(?:3-3-4|3-7|5-5|6-4|10|1-3-3-4|1-10|11)$/;
/** Numbers with a trunk 0, as written outside North America. */
const TRUNK = /^0[1-9]/;
const DATE = /^\d{1,2}\D\d{1,2}\D(?:19|20)\d\d/;

/**
 * End of the phone number that begins with the first group, if one does. It finds international numbers (`+` or `00`) that
 * libphonenumber holds possible; local ones of ten or eleven digits as they are usually grouped, or bare, unless the
 * words before them speak of an order, an id or the like; ones of nine to twelve digits with a trunk 0; and seven to nine
 * digits right after a word such as `phone`. It cannot tell a bare reference number of ten digits that nothing
 * announces, and finds no short local numbers without such a word and none spelt out.
 */
export function phoneNumberEnd(text: string, groups: readonly DigitGroup[]): number | undefined {
  const [first] = groups;
  if (!first) return undefined;
  if (isPlusBefore(text, first.start)) return internationalEnd(text, groups, '');
  if (text.startsWith('00', first.start)) return internationalEnd(text, groups, '00');
  const before = text.slice(Math.max(0, first.start - LOOK_BACK), first.start);
  if (MONEY_OR_CODE_BEFORE.test(before.slice(-2))) return undefined;
  const end = localEnd(text, groups, before);
  return end === undefined || CODE_AFTER.test(text.slice(end, end + 2)) ? undefined : end;
}

/** Where a number that begins with the digit at `start` is written from: its `+` and its opening bracket belong to it. */
export function phoneNumberStart(text: string, start: number): number {
  let at = start;
  if (text[at - 1] === '(') at -= 1;
  if (text[at - 1] === '+') at -= 1;
  return at;
}

function isPlusBefore(text: string, start: number): boolean {
  return text[phoneNumberStart(text, start)] === '+';
}

/** The library is asked about the whole and, if something was written behind the number, without the last one or two groups. */
function internationalEnd(text: string, groups: readonly DigitGroup[], prefix: '' | '00'): number | undefined {
  const start = groups[0]?.start ?? 0;
  for (const { end } of groups.slice(-3).reverse()) {
    const digits = digitsOf(text.slice(start, end)).slice(prefix.length);
    if (digits.length < 8 || digits.length > 15) continue;
    if (parsePhoneNumberFromString(`+${digits}`)?.isPossible()) return end;
  }
  return undefined;
}

function localEnd(text: string, groups: readonly DigitGroup[], before: string): number | undefined {
  const start = groups[0]?.start ?? 0;
  let shape = '';
  let digits = 0;
  for (const group of groups.slice(0, 6)) {
    const length = group.end - group.start;
    shape = shape === '' ? `${length}` : `${shape}-${length}`;
    digits += length;
    if (digits > 12) return undefined;
    const written = text.slice(start, group.end);
    if (isLocal(written, shape, digits, before)) return group.end;
  }
  return undefined;
}

function isLocal(written: string, shape: string, digits: number, before: string): boolean {
  // The words before are costly to read, so the cheap question comes first.
  if (/^(?:3-4|[789])$/.test(shape)) return announced(before) === 'phone';
  const trunk = TRUNK.test(written) && digits >= (shape.includes('-') ? 9 : 10);
  if (digits < 9 || DATE.test(written) || !(trunk || LOCAL.test(shape))) return false;
  const said = announced(before);
  if (said === 'reference') return false;
  // Ten digits with a leading 1 are no local number anywhere but often a time in seconds.
  return digits !== 10 || said === 'phone' || !written.startsWith('1');
}

/** What the nearest word before the digits announces. */
function announced(before: string): 'phone' | 'reference' | undefined {
  const phone = lastIndex(before, SAID_PHONE);
  const reference = lastIndex(before, SAID_REFERENCE);
  if (phone < 0 && reference < 0) return undefined;
  return phone > reference ? 'phone' : 'reference';
}

function lastIndex(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
