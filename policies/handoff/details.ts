import type { Observation } from '../../core/observation.ts';
import type { PartOf } from './package.ts';
import { customerMessages } from './wording.ts';

const MAX_DETAILS = 20;
const TOKEN = /[^\s;()<>"“”|]+/g;
/** Longer runs without a space are no detail that a person would note down. */
const MAX_TOKEN = 60;
const CURRENCIES = new Set(['usd', 'eur', 'gbp', 'chf', 'cad', 'aud', 'jpy', 'inr', 'dollar', 'dollars', 'euro', 'euros', 'pound', 'pounds', 'bucks']);
const MONTHS = new Set(
  'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december'.split(' '),
);
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
  return /[$€£¥]|^\d[\d,]*\.\d\d$/.test(detail) || detail.split(/\s+/).some((word) => CURRENCIES.has(word.toLowerCase()));
}

function* tokensOf(text: string): Generator<Token> {
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    if (raw.length > MAX_TOKEN) continue;
    const lead = raw.length - raw.replace(/^[.,!?:'`*_~-]+/, '').length;
    const bare = raw.slice(lead).replace(/[.,!?:'`*_~-]+$/, '');
    const start = match.index + lead;
    if (bare !== '') yield { text: bare, start, end: start + bare.length };
  }
}

/** `640 USD`, `March 3`, `3rd March`: details in two words. */
function isPair(first: string, second: string): boolean {
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  return (NUMBER.test(a) && CURRENCIES.has(b)) || (CURRENCIES.has(a) && NUMBER.test(b)) || (MONTHS.has(a) && DAY.test(b)) || (DAY.test(a) && MONTHS.has(b));
}

function isDetail(token: string): boolean {
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
