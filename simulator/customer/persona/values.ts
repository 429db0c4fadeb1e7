import type { Detail } from '../../../scenarios/population/detail.ts';
import { COMPANIES, COMPANY_KINDS, DAYS, MONTHS, PLANS, STREETS, TOWNS } from './particulars.ts';

/** What a value is made from. */
export interface Basis {
  readonly name: string;
  readonly order: string;
  /** When they ordered. */
  readonly day: Date;
  readonly product?: string | undefined;
}

/** One draw each, whichever of them are asked for: another list of details leaves the values of the rest as they were. */
const VALUES: Readonly<Record<Detail, (luck: number, basis: Basis) => string>> = {
  order_number: (luck, { order }) => typedOrder(order, luck),
  full_name: (luck, { name }) => (luck < FIRST_ALONE ? name.slice(0, name.indexOf(' ')) : name),
  email: (luck, { name }) => emailOf(name, luck),
  // Numbers that the North American plan keeps free for fiction: 555-0100 to 555-0199.
  phone: (luck) => `${200 + Math.floor(luck * 780)}-555-01${padded(Math.floor(((luck * 780) % 1) * 100))}`,
  postcode: (luck) => String(10_000 + Math.floor(luck * 89_000)),
  address: addressOf,
  account_number: (luck) => String(1_000_000 + Math.floor(luck * 9_000_000)),
  serial_number: (luck) => `${letter(luck)}${letter((luck * 24) % 1)}${100_000 + Math.floor(((luck * 576) % 1) * 900_000)}`,
  purchase_date: (luck, { day }) => typedDate(day, luck),
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
const AS_IT_STANDS = 0.4;
const DIGITS_ALONE = 0.9;

function typedOrder(order: string, luck: number): string {
  if (luck < AS_IT_STANDS) return order;
  const dash = order.indexOf('-');
  return luck < DIGITS_ALONE ? order.slice(dash + 1) : order.slice(0, dash) + order.slice(dash + 1);
}

/** Asked for their name, so many give the first alone; an assumption. */
const FIRST_ALONE = 0.4;

/** "February 3" as it stands in a third of the cases, else "feb 3", "3 February", "3 Feb 2026", "2/3" or "02/03/2026"; assumptions. */
function typedDate(day: Date, luck: number): string {
  const [month, date] = [day.getUTCMonth() + 1, day.getUTCDate()];
  const name = MONTHS[day.getUTCMonth()] ?? '';
  if (luck < 0.35) return dateOf(day);
  if (luck < 0.45) return `${name.slice(0, 3)} ${date}`;
  if (luck < 0.6) return `${date} ${name}`;
  if (luck < 0.72) return `${date} ${name.slice(0, 3)} ${day.getUTCFullYear()}`;
  return luck < 0.85 ? `${month}/${date}` : `${padded(month)}/${padded(date)}/${day.getUTCFullYear()}`;
}

/** A day as it can follow "on". */
export function dateOf(day: Date): string {
  return `${MONTHS[day.getUTCMonth()] ?? ''} ${day.getUTCDate()}`;
}

/** The street alone, or with the town; half and half is an assumption. */
const WITH_TOWN = 0.5;

function addressOf(luck: number): string {
  const inner = (luck * 180) % 1;
  const street = `${1 + Math.floor(luck * 180)} ${of(STREETS, inner)}`;
  const place = (inner * STREETS.length) % 1;
  return place < WITH_TOWN ? `${street}, ${of(TOWNS, place / WITH_TOWN)}` : street;
}

const MAKERS: readonly ((first: string, last: string, number: number) => string)[] = [
  (first, last) => `${first}.${last}`,
  (first, last, number) => `${first}${last}${number}`,
  (first, _, number) => `${first}${number}`,
  (first, last, number) => `${first.charAt(0)}${last}${number}`,
  (_, last, number) => `${last}${number}`,
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

function padded(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

function of(all: readonly string[], luck: number): string {
  return all[Math.floor(luck * all.length)] ?? '';
}
