import type { Report, VariantReport } from '../../../evaluators/report.ts';
import { decimal } from '../numbers.ts';
import type { Style } from '../style.ts';
import { withBoundsApart } from '../variant-table.ts';
import { indented } from '../wrap.ts';

/** How far off the handoffs were, and how near by the published measure. */
export function timingTables({ variants }: Report, style: Style): string {
  return [distances(variants, style), goldenTransfer(variants, style)].join('\n\n');
}

function distances(variants: readonly VariantReport[], style: Style): string {
  const row = ({ variant, timing }: VariantReport) => [
    variant,
    turns(timing.turns_early),
    timing.median_turns_waited === null ? '–' : String(timing.median_turns_waited),
    turns(timing.turns_late),
    timing.before_asked.due === 0 ? '–' : `${timing.before_asked.before}/${timing.before_asked.due}`,
    timing.frustrated_turns === null ? '–' : timing.frustrated_turns.toFixed(1),
  ];
  return [
    `${style.strong('WHEN THE HANDOFF CAME')} ${style.faint('in customer messages, of those who needed a human')}`,
    withBoundsApart(variants, ['', 'too early', 'waited', 'too late', 'before asked', 'frustrated'], row, style),
    ...indented(
      'too early, too late: by how many messages on average · waited: median from the opening, in the window · before asked: handoffs made before the customer asked for a human · frustrated: messages sent in frustration and answered by the agent, a customer',
      '',
    ).map(style.faint),
  ].join('\n');
}

function turns(all: VariantReport['timing']['turns_late']): string {
  const of = all.reduce((sum, { conversations }) => sum + conversations, 0);
  return of === 0 ? '–' : (all.reduce((sum, { turns: off, conversations }) => sum + off * conversations, 0) / of).toFixed(1);
}

function goldenTransfer(variants: readonly VariantReport[], style: Style): string {
  const row = ({ variant, timing: { golden_transfer }, classification: { recall } }: VariantReport) => {
    const [even, late] = golden_transfer.by_lambda;
    return [
      variant,
      recall.kind === 'none' ? '–' : decimal(recall.estimate),
      ...[even?.['GT-I'], even?.['GT-II'], even?.['GT-III'], late?.['GT-II']].map(decimal),
    ];
  };
  return [
    `${style.strong('GOLDEN TRANSFER WITHIN TOLERANCE')} ${style.faint('0–1; blind to missed handoffs, so beside recall')}`,
    withBoundsApart(variants, ['', 'recall', 'GT-I', 'GT-II', 'GT-III', 'GT-II, late dearer'], row, style),
  ].join('\n');
}
