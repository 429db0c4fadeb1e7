import { plainText } from '../found-in.ts';

/** Something exact that a message states. */
export interface Figure {
  readonly kind: 'code' | 'number' | 'address' | 'month';
  /** As it is compared. */
  readonly value: string;
  /** As it was written. */
  readonly text: string;
}

const ADDRESS = /[\w.+-]+@[\w-]+\.[\w.]+/g;
/** Letters and digits in one: an order, an invoice, a serial number. */
const CODE = /(?<![\p{L}\p{N}])(?:\p{L}{1,6}-?\d{2,}[\p{L}\p{N}-]*|\d{3,}-[\p{L}\p{N}]{2,})(?![\p{L}\p{N}])/gu;
const NUMBER = /(?<![\p{L}\p{N}])\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?|(?<![\p{L}\p{N}])\d+(?:\.\d+)?/gu;
/** `May` and `March` are months when they are written as names. */
const MONTH = /\b(?:january|february|april|june|july|august|september|october|november|december)\b/gi;
const NAMED_MONTH = /(?<=(?:\b(?:of|in|for|since|from|by|the|on|until) |\d ?))(?:May|March)\b|\b(?:May|March)(?= (?:\d|invoice|bill))/g;
/** Codes, amounts, other numbers, addresses and months in a text. */
export function figuresOf(text: string): readonly Figure[] {
  const plain = plainText(text);
  const addresses = plain.match(ADDRESS) ?? [];
  const rest = plain.replace(ADDRESS, ' ');
  const codes = rest.match(CODE) ?? [];
  const left = codes.reduce((words, code) => words.replace(code, ' '), rest);
  return [
    ...addresses.map((one) => ({ kind: 'address' as const, value: one.toLowerCase(), text: one })),
    ...codes.map((one) => ({ kind: 'code' as const, value: one.replace(/[- ]/g, '').toLowerCase(), text: one })),
    ...(left.match(NUMBER) ?? []).map((one) => ({ kind: 'number' as const, value: String(Number(one.replace(/[ ,]/g, ''))), text: one })),
    ...[...(plain.match(MONTH) ?? []), ...(plain.match(NAMED_MONTH) ?? [])].map((one) => ({ kind: 'month' as const, value: one.toLowerCase(), text: one })),
  ];
}
