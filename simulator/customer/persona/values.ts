import type { Detail } from '../../../scenarios/population/detail.ts';
import { COMPANIES, COMPANY_KINDS, DAYS, PLANS, STREETS } from './particulars.ts';

/** What a value is made from. */
export interface Basis {
  readonly name: string;
  readonly order: string;
  readonly date: string;
  readonly product?: string | undefined;
}

/** One draw each, whichever of them are asked for: another list of details leaves the values of the rest as they were. */
const VALUES: Readonly<Record<Detail, (luck: number, basis: Basis) => string>> = {
  order_number: (luck, { order }) => typedOrder(order, luck),
  full_name: (_, { name }) => name,
  email: (luck, { name }) => emailOf(name, luck),
  // Numbers that the North American plan keeps free for fiction: 555-0100 to 555-0199.
  phone: (luck) => `${200 + Math.floor(luck * 780)}-555-01${twoDigits((luck * 780) % 1)}`,
  postcode: (luck) => String(10_000 + Math.floor(luck * 89_000)),
  address: (luck) => `${1 + Math.floor(luck * 180)} ${of(STREETS, (luck * 180) % 1)}`,
  account_number: (luck) => String(1_000_000 + Math.floor(luck * 9_000_000)),
  serial_number: (luck) => `${letter(luck)}${letter((luck * 24) % 1)}${100_000 + Math.floor(((luck * 576) % 1) * 900_000)}`,
  purchase_date: (_, { date }) => date,
  product: (_, { product }) => product ?? '',
  plan: (luck) => of(PLANS, luck),
  company: (luck) => `${of(COMPANIES, luck)} ${of(COMPANY_KINDS, (luck * COMPANIES.length) % 1)}`,
  preferred_day: (luck) => of(DAYS, luck),
  read_back: () => '',
  go_ahead: () => '',
};

export function detailValue(detail: Detail, luck: number, basis: Basis): string {
  return VALUES[detail](luck, basis);
}

/** The number as it stands in the mail, or without what all numbers begin with; assumptions. */
const AS_IT_STANDS = 0.55;
const DIGITS_ALONE = 0.9;

function typedOrder(order: string, luck: number): string {
  if (luck < AS_IT_STANDS) return order;
  const dash = order.indexOf('-');
  return luck < DIGITS_ALONE ? order.slice(dash + 1) : order.slice(0, dash) + order.slice(dash + 1);
}

const MAKERS: readonly ((first: string, last: string, number: number) => string)[] = [
  (first, last) => `${first}.${last}`,
  (first, last, number) => `${first}${last}${number}`,
  (first, _, number) => `${first}${number}`,
  (first, last, number) => `${first.charAt(0)}${last}${number}`,
  (first, last) => `${last}.${first}`,
];
/** Domains that nobody can own (RFC 2606). */
const DOMAINS = ['example.com', 'example.org', 'example.net', 'mail.example.com', 'mail.example.net'] as const;

function emailOf(name: string, luck: number): string {
  const [first = '', last = ''] = name.toLowerCase().split(' ');
  const inner = (luck * MAKERS.length) % 1;
  const maker = MAKERS[Math.floor(luck * MAKERS.length)] ?? MAKERS[0];
  return `${maker?.(first, last, 1 + Math.floor(((inner * DOMAINS.length) % 1) * 98))}@${of(DOMAINS, inner)}`;
}

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZK';

function letter(luck: number): string {
  return LETTERS.charAt(Math.floor(luck * 24));
}

function twoDigits(luck: number): string {
  const number = Math.floor(luck * 100);
  return number < 10 ? `0${number}` : String(number);
}

function of(all: readonly string[], luck: number): string {
  return all[Math.floor(luck * all.length)] ?? '';
}
