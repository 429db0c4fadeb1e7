import type { Scalar } from '../../core/decision.ts';
import type { Team } from '../../core/team.ts';
import { actionTitle, elide, figure, money, plainName, quote } from './wording.ts';

const MONEY = new Set(['action.amount', 'authority.limit', 'account.annual_value', 'account.opportunity_value']);
const MAX_VALUE = 80;

/** A value with its name, in plain words: `failed attempts 2`, `tier: business`. */
export function phraseOf(path: string, value: Scalar, team: Team): string {
  if (path === 'authority.permitted') return value === true ? 'the agent may do this by itself' : 'the agent may not do this by itself';
  const name = nameOf(path);
  if (typeof value === 'number') return `${name} ${MONEY.has(path) ? money(value, team) : figure(value)}`;
  return `${name}: ${typeof value === 'string' ? wordsOf(path, value, team) : value === null ? 'unknown' : value ? 'yes' : 'no'}`;
}

/** Texts that a policy compares with are lists of names: they stay in the values, and out of a sentence. Nor does an empty list say anything. */
export function isWorthTelling(path: string, value: Scalar): boolean {
  return typeof value === 'string' ? value !== '' && !path.startsWith('params.') : true;
}

function wordsOf(path: string, value: string, team: Team): string {
  if (path === 'message') return quote(value, MAX_VALUE);
  return path === 'action.name' ? actionTitle(value, team) : elide(plainName(value), MAX_VALUE).replace(/[“”]/g, '"');
}

function nameOf(path: string): string {
  if (path === 'action.name') return 'action';
  if (path.startsWith('params.')) return `the policy's ${plainName(path.slice('params.'.length))}`;
  return plainName(path.replace(/^(signals|so_far|account\.facts|account)\./, '')).replaceAll('.', ' ');
}
