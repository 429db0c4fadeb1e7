import { digitGroupsAt, isDigit } from './digit-groups.ts';
import { findEmailAddresses } from './email-address.ts';
import type { Found } from './found.ts';
import { findIbans } from './iban.ts';
import { LEAST_CARD_DIGITS, MAX_CARD_DIGITS, paymentCardEnd } from './payment-card.ts';
import { LEAST_PHONE_DIGITS, MAX_PHONE_DIGITS, phoneNumberEnd, phoneNumberStart } from './phone-number.ts';
import { socialSecurityNumberEnd } from './social-security-number.ts';
import { findSpokenCodes } from './spoken-code.ts';
import { findSpokenPasswords } from './spoken-password.ts';

const LONG_NUMBER = /[0-9](?:[^0-9]{0,3}[0-9]){3}/;
const CODE_WORD = /pin|cv[vc]|csc|security code|card verification/i;
const PASSWORD_WORD = /pass ?(?:word|code|phrase)|passwd|\bpwd?\b/i;

/**
 * Personal data in a text: payment cards, e-mail addresses, phone numbers, IBANs, US social security numbers, and passwords,
 * PINs and card security codes told in words; what each can and cannot find stands in its own file. Work grows linearly
 * with the text: every place is looked at from a bounded distance.
 * @returns what was found, in order, never overlapping
 */
export function findPersonalData(text: string): readonly Found[] {
  const hasNumber = LONG_NUMBER.test(text);
  return withoutOverlaps([
    text.includes('@') ? findEmailAddresses(text) : [],
    hasNumber ? findIbans(text) : [],
    PASSWORD_WORD.test(text) ? findSpokenPasswords(text) : [],
    CODE_WORD.test(text) ? findSpokenCodes(text) : [],
    hasNumber ? findNumbers(text) : [],
  ]);
}

/** Whether a text, or texts line by line, may hold any: says no at little cost. */
export function mayHoldPersonalData(text: string): boolean {
  return LONG_NUMBER.test(text) || text.includes('@') || PASSWORD_WORD.test(text) || CODE_WORD.test(text);
}

/** Cards, social security numbers and phone numbers: each begins with a group of digits and is the first kind that fits. */
function findNumbers(text: string): readonly Found[] {
  const found: Found[] = [];
  let at = nextDigit(text, 0);
  while (at < text.length) {
    const number = numberAt(text, at);
    if (number) found.push(number);
    let past = number?.end ?? at;
    if (!number) while (isDigit(text, past)) past += 1;
    at = nextDigit(text, past);
  }
  return found;
}

function nextDigit(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isDigit(text, at)) at += 1;
  return at;
}

function numberAt(text: string, start: number): Found | undefined {
  const groups = digitGroupsAt(text, start, MAX_CARD_DIGITS);
  // Most numbers are years, hours and amounts, of too few digits to be any of these.
  const digits = groups.reduce((sum, group) => sum + group.end - group.start, 0);
  const card = digits < LEAST_CARD_DIGITS ? undefined : paymentCardEnd(text, groups);
  if (card !== undefined) return { kind: 'card', start, end: card };
  const ssn = socialSecurityNumberEnd(text, groups);
  if (ssn !== undefined) return { kind: 'ssn', start, end: ssn };
  if (digits < LEAST_PHONE_DIGITS) return undefined;
  const phone = phoneNumberEnd(text, digitGroupsAt(text, start, MAX_PHONE_DIGITS));
  if (phone === undefined || cutsCard(text, start, phone)) return undefined;
  return { kind: 'phone', start: phoneNumberStart(text, start), end: phone };
}

/** Whether a card begins inside what looks like a phone number, and goes on behind it. */
function cutsCard(text: string, start: number, end: number): boolean {
  for (const group of digitGroupsAt(text, start, MAX_PHONE_DIGITS).slice(1)) {
    if (group.start >= end) return false;
    if ((paymentCardEnd(text, digitGroupsAt(text, group.start, MAX_CARD_DIGITS)) ?? 0) > end) return true;
  }
  return false;
}

/** Kinds earlier in the list win: a phone number inside an address or a password is part of it. */
function withoutOverlaps(kinds: readonly (readonly Found[])[]): readonly Found[] {
  return kinds.reduce((kept, next) => (next.length === 0 ? kept : merged(kept, next)), []);
}

/** Both in order; what overlaps an earlier kind, or what stands before it of its own, is dropped. */
function merged(kept: readonly Found[], next: readonly Found[]): readonly Found[] {
  if (kept.length === 0 && next.length === 1) return next;
  const ranked = [...kept.map((found) => ({ found, first: true })), ...next.map((found) => ({ found, first: false }))];
  ranked.sort((a, b) => a.found.start - b.found.start || Number(b.first) - Number(a.first));
  const all: typeof ranked = [];
  for (const one of ranked) {
    const last = all.at(-1);
    if (!last || last.found.end <= one.found.start) all.push(one);
    else if (one.first && !last.first) all.splice(-1, 1, one);
  }
  return all.map(({ found }) => found);
}
