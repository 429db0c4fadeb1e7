import type { Claim } from '../claim.ts';
import { compactOf } from '../evidence.ts';
import { hasDigit } from '../figures.ts';
import { mustHold } from '../objections.ts';

const ID = /\b(?=[A-Za-z]{1,8}[-–]?\w{0,6}?\d)[A-Za-z]{1,8}[-–]?[A-Za-z0-9]{0,12}(?:[-–][A-Za-z0-9]{1,12}){0,3}\b/g;
const VERSION = /\b\d{1,4}(?:\.\d{1,4}){2,3}\b/g;
const EMAIL = /[^\s@<>()"“”]{1,64}@[^\s@<>()"“”,;]{1,190}/g;
/** Everyday names of priorities, quarters and levels of support. */
const EVERYDAY = /^(?:[PQ]\d|[LT][123])$/i;

/** Every order number, code and e-mail address has to stand in the record. */
export function idsClaimed(text: string): Claim | undefined {
  const ids = [...new Set([...idsIn(text), ...emailsIn(text)])].map((id) => ({ id, compact: compactOf(id) }));
  if (ids.length === 0) return undefined;
  return ({ evidence }) =>
    ids.flatMap(({ id, compact }) => mustHold(evidence.compact.includes(compact), `it gives \`${id}\`, which the record does not hold`, 'made_up'));
}

/** Words of letters and digits that look like a number of an order, a part or an error. */
export function idsIn(text: string): string[] {
  if (!hasDigit(text)) return [];
  const words = (text.replace(EMAIL, ' ').match(ID) ?? []).filter(
    (id) => (id.replace(/\D/g, '').length > 1 ? true : /^[A-Z]{1,3}[-–]?\d$/.test(id)) && !EVERYDAY.test(id),
  );
  return [...words, ...(text.match(VERSION) ?? [])];
}

/** E-mail addresses in a text. */
export function emailsIn(text: string): string[] {
  return (text.includes('@') ? (text.match(EMAIL) ?? []) : []).map((email) => email.replace(/[.,!?:]+$/, '')).filter((email) => /\.[a-z]{2,}$/i.test(email));
}

/** A text without its ids and e-mail addresses. */
export function withoutIds(text: string): string {
  const own = text.includes('@') ? text.replace(EMAIL, ' ') : text;
  return hasDigit(own) ? own.replace(VERSION, ' ').replace(ID, (id) => (hasDigit(id) ? ' ' : id)) : own;
}
