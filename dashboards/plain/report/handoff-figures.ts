import type { Report, VariantReport } from '../../../evaluators/report.ts';
import { estimate, mean, percent } from '../numbers.ts';
import type { Style } from '../style.ts';
import { withBoundsApart } from '../variant-table.ts';
import { indented } from '../wrap.ts';

/** What of the customer's story arrives, and whether anybody is there. */
export function handoffFigures({ variants }: Report, style: Style): string {
  if (variants.every(({ handoff }) => handoff.startable.kind === 'none')) return '';
  const row = ({ variant, handoff }: VariantReport) => [
    variant,
    percent(handoff.facts),
    mean(handoff.re_explain.lacking),
    mean(handoff.re_explain.buried),
    mean(handoff.unverified),
    estimate(handoff.open_queue),
  ];
  return [
    `${style.strong('WHAT ARRIVES')} ${style.faint('and whether somebody is there')}`,
    withBoundsApart(variants, ['', 'facts', 'repeat', 'buried', 'unverified', 'open queue'], row, style),
    ...indented(
      'facts: of those that the labels say must be carried · repeat: things that the customer told and has to say again, a handoff · buried: things that stand in the transcript alone · unverified: claims that no rule can confirm or refute, a handoff · open queue: share of handoffs to a queue that was open',
      '',
    ).map(style.faint),
  ].join('\n');
}
