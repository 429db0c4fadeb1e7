import { groupBy } from '../../core/group.ts';
import type { Handover } from '../../evaluators/handovers.ts';
import { median } from '../../evaluators/median.ts';
import type { Report, VariantReport } from '../../evaluators/report.ts';
import { percent, plural } from './numbers.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';
import { withBoundsApart } from './variant-table.ts';
import { indented } from './wrap.ts';

/** What policies would have done with real conversations: bounded, because nobody met the other course. */
export function recordedTables({ variants, suite }: Report, style: Style): string {
  const row = ({ variant, suite_share, handovers, untimed }: VariantReport) => [
    variant,
    suite_share.low === suite_share.high ? percent(suite_share.low) : `${percent(suite_share.low)} to ${percent(suite_share.high)}`,
    handovers.length === 0 ? '–' : String(median(handovers.map(turnsOf))),
    untimed.needed === 0 ? '–' : `${untimed.unobserved > 0 ? 'at least ' : ''}${untimed.handed} of ${untimed.needed}`,
  ];
  return [
    style.strong('RECORDED CONVERSATIONS'),
    withBoundsApart(variants, ['', 'handed over or offered', 'median turn', 'of those who needed one'], row, style),
    ...indented(
      `Off-policy: ${plural(suite.recorded, 'record')} of what another agent did. Past the turn at which a policy parts from the record nobody knows, so figures are bounded both ways.`,
      '',
    ).map(style.faint),
    '',
    `${style.strong('WHO, WHEN AND WHY')} ${style.faint('rules that handed over, or only offered (?); median turn')}`,
    table(
      ['', 'rule', 'n', 'turn', 'for instance'].map((title, index) => ({
        title: style.faint(title),
        align: index === 2 || index === 3 ? 'right' : 'left',
      })),
      variants.filter(({ bound }) => !bound).flatMap(ruleRows),
    ).trimEnd(),
  ].join('\n');
}

function ruleRows({ variant, handovers }: VariantReport): string[][] {
  const byRule = [...groupBy(handovers, ({ rule, how }) => `${rule ?? 'fail-safe'}${how === 'offer_unanswered' ? '?' : ''}`)].sort(
    ([, a], [, b]) => timesOf(b) - timesOf(a),
  );
  return byRule.map(([rule, list], index) => {
    const first = list[0];
    return [index === 0 ? variant : '', rule, String(timesOf(list)), String(median(list.map(turnsOf))), first?.scenario ?? ''];
  });
}

function turnsOf({ turn, times }: Handover) {
  return { turns: turn, conversations: times };
}

function timesOf(handovers: readonly Handover[]): number {
  return handovers.reduce((sum, { times }) => sum + times, 0);
}
