import type { Scalar } from '../../../core/decision.ts';
import type { Cell } from '../../../evaluators/cell.ts';
import type { RecordedDecision } from '../../../runs/record.ts';
import type { TurnTrace } from '../../plain/trace.ts';
import { shownLine } from '../shown.ts';
import type { PageDecision, PageRule } from './page-data.ts';
import type { TableMaker } from './tables.ts';

/** What a policy decided at each turn up to where it stopped, and what each of its rules made of it. */
export function decisionsOf({ walk }: Cell, traces: readonly TurnTrace[], tables: TableMaker): PageDecision[] {
  return Array.from({ length: walk.stop.turn }, (_, index) => index + 1).flatMap((turn) => {
    const recorded = walk.decisions.find((decision) => decision.turn === turn);
    const trace = traces.find((one) => one.turn === turn);
    if (recorded === undefined && trace === undefined) return [];
    const answer = walk.offers.find((offer) => offer.turn === turn)?.answer;
    return [
      {
        turn,
        act: recorded?.do ?? 'continue',
        ...(answer === undefined ? {} : { answer }),
        rules: (trace === undefined ? recordedRules(recorded) : trace.rules.map(tracedRule)).map(tables.rule),
        ...(recorded?.failure === undefined ? {} : { failure: shownLine(recorded.failure) }),
      },
    ];
  });
}

function tracedRule({ rule, do: act, is, decided, values, message }: TurnTrace['rules'][number]): PageRule {
  const became = decided && is !== 'not' ? (`${is} d` as const) : is;
  return [became, rule, act, message === undefined ? valuesText(values) : shownLine(message, 200)];
}

/** Of a module, or of a policy whose copy is gone, only what fired is known. */
function recordedRules(recorded: RecordedDecision | undefined): PageRule[] {
  if (recorded === undefined) return [];
  const fired = recorded.fired === undefined ? [] : [{ ...recorded.fired, became: 'fired d' as const }];
  const also = recorded.also_fired.map((one) => ({ ...one, became: 'fired' as const }));
  return [
    ...[...fired, ...also].map(({ became, rule, do: act, values }): PageRule => [became, shownLine(rule, 80), act, valuesText(values)]),
    ...recorded.errors.map(({ rule, message, acted }): PageRule => ['error', shownLine(rule, 80), acted, shownLine(message, 200)]),
  ];
}

function valuesText(values: Readonly<Record<string, Scalar>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${valueText(value)}`)
    .join(', ');
}

function valueText(value: Scalar): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  return value === '' ? 'none' : shownLine(String(value), 60);
}
