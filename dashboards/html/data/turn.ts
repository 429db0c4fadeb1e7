import type { CourseTurn } from '../../../runs/record.ts';
import { inWords, shownLine, shownText } from '../shown.ts';
import type { PageTurn } from './page-data.ts';
import type { TableMaker } from './tables.ts';

/** One customer message with what was perceived in it, what the agent would do about it, and what came of that. */
export function pageTurn(turn: CourseTurn, beat: string | undefined, asks: boolean, tables: TableMaker): PageTurn {
  const { customer, at, signals, sources, action, authority, outcome, reply } = turn;
  const amount = action.amount === undefined ? '' : ` ${action.amount}`;
  const isBeyond = !authority.permitted && outcome !== undefined && outcome !== 'clarified';
  return {
    say: shownText(customer),
    note: [at.slice(11, 16), ...(beat === undefined ? [] : [shownLine(inWords(beat), 60)])].join(' · '),
    ...(asks ? { asks: true as const } : {}),
    saw: Object.entries(signals).map(([name, value]) => tables.signal([inWords(name), valueText(value), sources[name as keyof typeof sources] ?? 'derived'])),
    would: `${shownLine(inWords(action.name), 80)}${amount} (${inWords(action.consequence)})`,
    may: mayText(authority),
    ...(isBeyond ? { beyond: true as const } : {}),
    did: outcome === undefined ? '' : outcome,
    ...(reply === undefined || reply === '' ? {} : { reply: shownText(reply) }),
  };
}

function mayText({ permitted, limit, because }: CourseTurn['authority']): string {
  const upTo = limit === undefined ? '' : `, limit ${limit}`;
  return permitted ? `the agent may${upTo}` : `beyond its authority${upTo}${because === undefined ? '' : `: ${shownLine(because, 160)}`}`;
}

function valueText(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return shownLine(Array.isArray(value) ? value.map(String).join(', ') || 'none' : String(value), 80);
}
