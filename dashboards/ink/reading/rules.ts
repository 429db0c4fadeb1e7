import type { Scalar } from '../../../core/decision.ts';
import type { RecordedDecision } from '../../../runs/record.ts';
import type { TurnTrace } from '../../plain/trace.ts';
import { type Line, line } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import type { Tone } from '../text/tone.ts';
import { wrapTo } from '../text/wrap.ts';

type Rule = TurnTrace['rules'][number];

const MARKS = { fired: '●', error: '!', not: '○' } as const;
/** What fired or failed first; the others in their order. */
const RANK = { fired: 0, error: 1, not: 2 } as const;

/** Each rule with the values it looked at, fired ones first; without a trace (a module, a copy that is gone) what the record says. */
export function ruleLines(trace: TurnTrace | undefined, showsAll: boolean, width: number, recorded: RecordedDecision | undefined): Line[] {
  const broke =
    recorded?.failure === undefined ? [] : wrapTo(`  ! the policy broke: ${saidLine(recorded.failure, 200)}`, width).map((text) => line(text, 'bad'));
  if (trace === undefined) return [...broke, ...recordedLines(recorded, width)];
  const ordered = [...trace.rules].sort((a, b) => RANK[a.is] - RANK[b.is]);
  const shown = ordered.filter(({ is }) => showsAll || is !== 'not');
  const quiet = ordered.length - shown.length;
  return [
    ...broke,
    ...shown.flatMap((rule) => ruleLine(rule, width)),
    ...(quiet > 0 ? [line(`  ○ ${quiet} ${quiet === 1 ? 'rule does' : 'rules do'} not fire   r shows them`, 'faint')] : []),
  ];
}

function ruleLine(rule: Rule, width: number): Line[] {
  const values = Object.entries(rule.values).map(([name, value]) => `${name} ${valueText(value)}`);
  const told = rule.message === undefined ? values.join(', ') : `failed: ${saidLine(rule.message, 200)}`;
  return marked(`${MARKS[rule.is]} ${rule.rule}: ${rule.do}${rule.decided ? ', decides' : ''}${told === '' ? '' : ` (${told})`}`, rule.is, rule.decided, width);
}

function recordedLines(recorded: RecordedDecision | undefined, width: number): Line[] {
  if (recorded === undefined) return [];
  const fired = recorded.fired === undefined ? [] : [{ ...recorded.fired, decided: true }];
  return [...fired, ...recorded.also_fired.map((one) => ({ ...one, decided: false }))].flatMap(({ rule, do: act, values, decided }) => {
    const told = Object.entries(values)
      .map(([name, value]) => `${name} ${valueText(value)}`)
      .join(', ');
    return marked(`● ${rule}: ${act}${decided ? ', decides' : ''}${told === '' ? '' : ` (${told})`}`, 'fired', decided, width);
  });
}

function marked(text: string, is: Rule['is'], decided: boolean, width: number): Line[] {
  const tone: Tone = is === 'error' ? 'bad' : is === 'not' ? 'faint' : decided ? 'key' : 'plain';
  return wrapTo(saidLine(text, 600), width - 6).map((one, index) => line(`${index === 0 ? '  ' : '      '}${one}`, tone));
}

function valueText(value: Scalar): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  return value === '' ? 'none' : saidLine(String(value), 60);
}
