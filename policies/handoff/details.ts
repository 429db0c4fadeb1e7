import type { Observation } from '../../core/observation.ts';
import { isDigit } from '../../core/personal-data/digit-groups.ts';
import type { PartOf } from './package.ts';
import { customerMessages } from './wording.ts';

const MAX_DETAILS = 20;
const SEPARATORS = ' \n\r\t\v\f;()<>"|';
const FOREIGN_SEPARATOR = /[\s“”]/;
/** Punctuation around a token, which is no part of it. */
const AROUND = ".,!?:'`*_~-";
/** Longer runs without a space are no detail that a person would note down. */
const MAX_TOKEN = 60;
const CURRENCIES = new Set(['usd', 'eur', 'gbp', 'chf', 'cad', 'aud', 'jpy', 'inr', 'dollar', 'dollars', 'euro', 'euros', 'pound', 'pounds', 'bucks']);
const MONTHS = new Set(
  'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december'.split(' '),
);
/** What every detail holds. */
const SIGN = /[\d@]/;
const NUMBER = /^\d[\d.,]*$/;
const DAY = /^\d{1,2}(st|nd|rd|th)?$/;

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first `max` e-mails, amounts, dates, and order and other numbers in a customer's text, as written, without doubles.
 * Time is linear in the length of the text.
 */
export function detailsIn(text: string, max: number): string[] {
  if (!SIGN.test(text)) return [];
  const found: string[] = [];
  let before: Token | undefined;
  for (const token of tokensOf(text)) {
    if (before && isPair(before.text, token.text)) {
      if (found.at(-1) === before.text) found.pop();
      found.push(text.slice(before.start, token.end));
    } else if (isDetail(token.text) && !found.includes(token.text)) {
      found.push(token.text);
    }
    if (found.length > max) break;
    before = token;
  }
  return [...new Set(found)].slice(0, max);
}

/** Numbers, codes, dates, amounts and e-mails that the customer gave, each at the turn where it first came. */
export function detailsOf(observation: Observation): PartOf<'understanding'>['details'] {
  const firstTurn = new Map<string, number>();
  for (const { text, turn } of customerMessages(observation)) {
    for (const detail of detailsIn(text, MAX_DETAILS)) if (!firstTurn.has(detail)) firstTurn.set(detail, turn);
  }
  return [...firstTurn].slice(0, MAX_DETAILS).map(([text, turn]) => ({ text, turn }));
}

/** Whether a detail is, or looks like, an amount of money. */
export function isMoney(detail: string): boolean {
  if (/[$€£¥]|^\d[\d,]*\.\d\d$/.test(detail)) return true;
  // A single word with a figure in it is no currency.
  return /\s/.test(detail) && detail.split(/\s+/).some((word) => CURRENCIES.has(word.toLowerCase()));
}

function* tokensOf(text: string): Generator<Token> {
  let from = 0;
  while (from < text.length) {
    let to = from;
    while (to < text.length && !isSeparator(text, to)) to += 1;
    const token = to - from > MAX_TOKEN ? undefined : bareToken(text, from, to);
    if (token) yield token;
    from = to + 1;
  }
}

function isSeparator(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char < '\u0080' ? SEPARATORS.includes(char) : FOREIGN_SEPARATOR.test(char);
}

function bareToken(text: string, from: number, to: number): Token | undefined {
  let [start, end] = [from, to];
  while (start < end && AROUND.includes(text.charAt(start))) start += 1;
  while (end > start && AROUND.includes(text.charAt(end - 1))) end -= 1;
  return start === end ? undefined : { text: text.slice(start, end), start, end };
}

/** `640 USD`, `March 3`, `3rd March`: details in two words. */
function isPair(first: string, second: string): boolean {
  if (!isDigit(first, 0) && !isDigit(second, 0)) return false;
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  return (NUMBER.test(a) && CURRENCIES.has(b)) || (CURRENCIES.has(a) && NUMBER.test(b)) || (MONTHS.has(a) && DAY.test(b)) || (DAY.test(a) && MONTHS.has(b));
}

function isDetail(token: string): boolean {
  if (!SIGN.test(token)) return false;
  return isEmail(token) || /^[$€£¥]\d|^\d[\d.,]*[$€£¥]$/.test(token) || /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}$/.test(token) || isCode(token);
}

function isEmail(token: string): boolean {
  const at = token.indexOf('@');
  return at > 0 && token.indexOf('.', at) > at + 1;
}

/** An order number, an error code, a reference: `#12`, `A-1093`, `E42`, `20931`. */
function isCode(token: string): boolean {
  const digits = token.replace(/\D/g, '').length;
  return digits >= 4 || (token.startsWith('#') && digits > 0) || (digits >= 2 && /^[A-Z]/.test(token));
}
