import type { Scalar } from '../../core/decision.ts';
import { safeLine } from './safe-text.ts';
import type { Style } from './style.ts';

/** What a policy's rules made of one turn. */
export interface TurnTrace {
  readonly turn: number;
  readonly rules: readonly {
    readonly rule: string;
    readonly do: string;
    readonly is: 'fired' | 'not' | 'error';
    readonly decided: boolean;
    readonly values: Readonly<Record<string, Scalar>>;
    readonly message?: string;
  }[];
}

const MARKS = { fired: '●', not: '○', error: '!' } as const;

/** One line a rule: whether it fired, what it would do, and the values it looked at. Rules that did not fire are counted unless `all`. */
export function traceLines(trace: TurnTrace | undefined, all: boolean, style: Style): string[] {
  if (!trace) return [];
  const shown = trace.rules.filter(({ is }) => all || is !== 'not');
  const width = Math.max(...shown.map(({ rule }) => rule.length), 0);
  const quiet = trace.rules.length - shown.length;
  return [
    ...shown.map((rule) => ruleLine(rule, width, style)),
    ...(quiet > 0 ? [style.faint(`    ○ ${quiet} ${shown.length > 0 ? 'other ' : ''}rules did not fire`)] : []),
  ];
}

function ruleLine(rule: TurnTrace['rules'][number], width: number, style: Style): string {
  const values = Object.entries(rule.values).map(([name, value]) => `${name} ${valueText(value)}`);
  const text = `    ${MARKS[rule.is]} ${rule.rule.padEnd(width)}  ${rule.do}${rule.decided ? ', decides' : ''}`;
  const line = `${text}: ${rule.message === undefined ? values.join(', ') : safeLine(rule.message, 160)}`;
  return rule.is === 'not' ? style.faint(line) : line;
}

function valueText(value: Scalar): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  return value === '' ? 'none' : safeLine(String(value), 40);
}
