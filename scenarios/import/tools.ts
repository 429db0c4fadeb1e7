import type { Team } from '../../core/team.ts';
import type { Consequence } from '../../core/vocabulary.ts';

/** Tools by which an agent talks to itself: kept among the calls, but never what a turn was about. */
const ASIDES: ReadonlySet<string> = new Set(['think', 'calculate']);
const READING = new Set([
  'get',
  'list',
  'search',
  'find',
  'look',
  'lookup',
  'read',
  'fetch',
  'view',
  'show',
  'check',
  'query',
  'retrieve',
  'describe',
  'think',
  'calculate',
]);
const MONEY = new Set([
  'refund',
  'pay',
  'payment',
  'charge',
  'credit',
  'compensate',
  'compensation',
  'certificate',
  'voucher',
  'book',
  'purchase',
  'buy',
  'order',
  'exchange',
  'return',
  'invoice',
  'price',
  'discount',
]);

/** A tool's name as the name of an action: `issueRefund` and `issue refund` are `issue_refund`. */
export function actionName(tool: string): string {
  const snake = tool
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase();
  const safe = snake
    .replace(/[^a-z0-9_-]/g, '_')
    .replace(/^[_-]+/, '')
    .slice(0, 80);
  return safe === '' ? 'tool' : safe;
}

/**
 * What is at stake when the tool is called: what the team says of the action and, where it names none, a guess by the
 * words of the name. A first word that reads is `informational`; a word of money is `financial`; everything else is
 * taken to change the account, since a tool that nobody described may write.
 */
export function consequenceOf(action: string, team: Team): Consequence {
  if (Object.hasOwn(team.actions, action)) return team.actions[action]?.consequence ?? 'account_change';
  const words = action.split(/[_-]/);
  if (READING.has(words[0] ?? '')) return 'informational';
  return words.some((word) => MONEY.has(word)) ? 'financial' : 'account_change';
}

export function isAside(action: string): boolean {
  return ASIDES.has(action);
}

/** `amount` of a call's arguments (an object, or JSON in a string, possibly cut off): a finite number from 0, else none. */
export function amountOf(given: unknown): number | undefined {
  const parsed = typeof given === 'string' ? parsedOrNothing(given) : given;
  const amount = typeof parsed === 'object' && parsed !== null && 'amount' in parsed ? parsed.amount : undefined;
  return typeof amount === 'number' && Number.isFinite(amount) && amount >= 0 ? amount : undefined;
}

function parsedOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a tool's result says that the call failed: it begins with `Error`, or is an object whose first key is `error`. */
export function saysError(result: string): boolean {
  return /^\s{0,20}(?:error\b|\{\s{0,20}"error"\s{0,20}:(?!\s{0,20}(?:null|false|"")))/i.test(result.slice(0, 200));
}
