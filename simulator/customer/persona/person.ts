import type { Account, PriorContact } from '../../../core/account.ts';
import type { Draw, Draws } from '../../../core/draws.ts';
import type { Team } from '../../../core/team.ts';
import { withOffset } from '../../../core/time.ts';
import type { PersonaCustomer } from '../../../scenarios/population/customer.ts';
import type { Register, Style } from '../../../scenarios/population/persona.ts';
import { drawn, drawnName } from '../../../scenarios/population/spread.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import type { Details } from '../../language/speech.ts';
import { type ClosingAct, drawClosing } from './closing.ts';
import { drawExchange, type Exchange } from './exchange.ts';
import { FIRST_NAMES, LAST_NAMES } from './names.ts';
import { dateOf } from './values.ts';

/** One customer of a persona, as drawn for one conversation: what stays the same throughout. */
export interface Person {
  readonly account: Account;
  readonly contacts: readonly PriorContact[];
  readonly startMs: number;
  readonly strain: number;
  readonly patience: number;
  readonly asksAt: number;
  readonly style: Style;
  /** Share of the strain that shows. */
  readonly expresses: number;
  readonly register: Register;
  readonly verbosity: number;
  readonly clarity: number;
  readonly greets: boolean;
  /** What they still write once they were served. */
  readonly closing: readonly ClosingAct[];
  readonly hasLastWords: boolean;
  /** They agree and thank in the same words each time. */
  readonly hasHabit: boolean;
  /** A second problem, and the turn from which it may come up. */
  readonly also: boolean;
  readonly amount: number | undefined;
  /** What the agent has to know before it acts. */
  readonly exchange: Exchange;
  readonly details: Details;
  /** Those that are spoken of before the agent knows what it has to. */
  readonly detailsAtFirst: Details;
  /** Those of them that it asks for. */
  readonly collected: Details;
}

const DAY_MS = 86_400_000;
/** Contacts come between these hours of the day, local time of the population's clock. */
const OPENS_H = 7;
const OPEN_HOURS = 15;

/** Draws the person. Another setting of one quantity leaves all others as they were. */
export function drawPerson({ persona, goal }: PersonaCustomer, { clock, account: { since } }: Scenario, team: Team, draws: Draws): Person {
  const who = draws.at(0, 'person');
  const strain = drawn(persona.strain, who, 0, 1);
  const patience = drawn(persona.patience, who, 0.1, 10);
  const asksAt = drawn(persona.asks_at, who, 0, 2);
  const expresses = drawn(persona.expresses, who, 0, 1);
  const clarity = drawn(persona.clarity, who, 0, 1);
  const verbosity = drawn(persona.verbosity, who, 0, 1);
  const style = drawnName(persona.shows, who);
  const register = drawnName(persona.register, who);
  const greets = who() < persona.greets;
  const closing = drawClosing(persona, draws.at(0, 'closing'));
  const hasLastWords = who() < persona.last_words;
  const also = who() < persona.also;
  const amount = goal.amount === undefined ? undefined : Math.round(drawn(goal.amount, who, 0, 10_000_000) * 100) / 100;
  const hasHabit = who() < persona.habit;
  const facts = draws.at(0, 'facts');
  const startMs = Date.parse(clock) + Math.floor(facts() * 7) * DAY_MS + Math.floor((OPENS_H + facts() * OPEN_HOURS) * 3600) * 1000;
  const name = `${pick(FIRST_NAMES, facts)} ${pick(LAST_NAMES, facts)}`;
  const order = `NF-${10_000 + Math.floor(facts() * 90_000)}`;
  const product = goal.products.length === 0 ? undefined : pick(goal.products, facts);
  const day = new Date(startMs - (2 + Math.floor(facts() * 25)) * DAY_MS);
  const date = dateOf(day);
  const id = `c-${100_000 + Math.floor(facts() * 900_000)}`;
  const flags: string[] = [];
  for (const flag in persona.account.flags) if (facts() < (persona.account.flags[flag] ?? 0)) flags.push(flag);
  const tier = drawnName(persona.account.tier, facts);
  const identity = drawnName(persona.account.identity, facts);
  const annual_value = Math.round(drawn(persona.account.annual_value, facts, 0, 10_000_000));
  const opportunity_value = Math.round(drawn(persona.account.opportunity_value, facts, 0, 10_000_000));
  const account: Account = { id, tier, annual_value, opportunity_value, identity, flags, facts: { order }, name };
  if (since !== undefined) account.since = since;
  const details = { order, amount: amount === undefined ? undefined : inWords(amount, team.currency), date, product, name };
  return {
    account,
    contacts: earlierContacts(Number(drawnName(persona.earlier_contacts, facts)), goal.title, startMs, team.timezone, facts),
    startMs,
    strain,
    patience,
    asksAt,
    style,
    expresses,
    register,
    verbosity,
    clarity,
    greets,
    closing,
    hasLastWords,
    hasHabit,
    also,
    amount,
    exchange: drawExchange(goal, persona, { name, order, day, product }, draws),
    details,
    detailsAtFirst: detailsAtFirst(details, goal),
    collected: collected(details, goal),
  };
}

/** What is collected is said when it is asked for, and not before. */
function detailsAtFirst(details: Details, { collects }: PersonaCustomer['goal']): Details {
  if (collects.length === 0) return details;
  const { order, amount, date, product, name } = details;
  return {
    order: collects.includes('order_number') ? undefined : order,
    amount,
    date: collects.includes('purchase_date') ? undefined : date,
    product: collects.includes('product') ? undefined : product,
    name: collects.includes('full_name') ? undefined : name,
  };
}

function collected({ order, name }: Details, { collects }: PersonaCustomer['goal']): Details {
  return { order: collects.includes('order_number') ? order : undefined, name: collects.includes('full_name') ? name : undefined };
}

const currencies = new Map<string, Intl.NumberFormat>();

/** An amount as a customer would type it. */
function inWords(amount: number, currency: string): string {
  const format = currencies.get(currency) ?? new Intl.NumberFormat('en', { style: 'currency', currency });
  currencies.set(currency, format);
  return format.format(amount);
}

function pick<T>(from: readonly [T, ...T[]] | readonly T[], draw: Draw): T {
  return from[Math.floor(draw() * from.length)] as T;
}

/** Each a day or two before the next; all of them within the seven days that count. */
function earlierContacts(count: number, title: string, startMs: number, timezone: string, draw: Draw): PriorContact[] {
  const contacts: PriorContact[] = [];
  let at = startMs;
  for (let number = 0; number < count; number += 1) {
    at -= Math.floor((20 + draw() * 20) * 3600) * 1000;
    contacts.unshift({ at: withOffset(at, timezone), same_issue: true, channel: 'chat', summary: title, outcome: 'unresolved' });
  }
  return contacts;
}
