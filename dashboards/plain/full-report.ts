import { HANDOFF_PARTS } from '../../core/vocabulary.ts';
import type { Report, VariantReport } from '../../evaluators/report.ts';
import { firstScreen, type RunHeading } from './first-screen.ts';
import { decimal, estimate, percent, plural } from './numbers.ts';
import { safeLine } from './safe-text.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';
import { withBoundsApart } from './variant-table.ts';
import { wrap } from './wrap.ts';

/** Everything that was scored: the first screen, then each breakdown, then each mistake of each policy and why it is one. */
export function fullReport(report: Report, heading: RunHeading, style: Style): string {
  const policies = report.variants.filter(({ bound }) => !bound);
  const scored = policies.some(({ classification }) => classification.recall.kind !== 'none' || classification.specificity.kind !== 'none');
  const sections = [
    firstScreen(report, heading, style).trimEnd(),
    ...(scored
      ? [
          outcomeTable(report, style),
          moreFigures(report, style),
          basisTable(report, style),
          derivedTable(report, style),
          sliceTables(report, 'by_trigger', 'BY TRIGGER THAT THE CUSTOMER PROBES', style),
        ]
      : []),
    sliceTables(report, 'by_category', 'BY STRATUM', style),
    partsTable(report, style),
    ...policies.map((variant) => mistakesText(variant, style)),
    ...(report.suite.recorded > 0 ? policies.map((variant) => handoversText(variant, style)) : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function outcomeTable({ variants }: Report, style: Style): string {
  const names = ['correct', 'early', 'offered', 'late', 'missed', 'unnecessary', 'contained', 'offered_unnecessarily'] as const;
  const row = ({ variant, tally }: VariantReport) => [
    variant,
    ...names.map((name) => String(tally.outcomes[name])),
    String(Object.values(tally.unscored).reduce((a, b) => a + b, 0)),
    String(tally.other_declined_offers),
  ];
  return [
    `${style.strong('OUTCOMES')} ${style.faint('conversations')}`,
    withBoundsApart(
      variants,
      ['', 'correct', 'early', 'offered', 'late', 'missed', 'unneeded', 'contained', 'off. unn.', 'unscored', 'other offers'],
      row,
      style,
    ),
  ].join('\n');
}

function moreFigures({ variants }: Report, style: Style): string {
  const row = ({ variant, classification, timing, suite_share }: VariantReport) => [
    variant,
    `${suite_share.handed} of ${suite_share.conversations}`,
    estimate(classification.specificity),
    estimate(classification.recall_any_time),
    estimate(classification.in_window_precision),
    estimate(classification.offered_unnecessarily),
    timing.median_turns_waited === null ? '–' : String(timing.median_turns_waited),
  ];
  return [
    style.strong('MORE FIGURES'),
    withBoundsApart(
      variants,
      ['', 'suite share', 'specificity', 'recall at any time', 'in-window precision', 'offered for nothing', 'median wait (turns)'],
      row,
      style,
    ),
  ].join('\n');
}

function basisTable({ variants }: Report, style: Style): string {
  const row = ({ variant, by_basis }: VariantReport) => [
    variant,
    ...(['mandate', 'outcome'] as const).flatMap((basis) => [estimate(by_basis[basis].precision), estimate(by_basis[basis].recall)]),
  ];
  return [
    `${style.strong('BY BASIS OF THE LABEL')} ${style.faint('a limit or duty (mandate), or what would have become of the customer (outcome)')}`,
    withBoundsApart(variants, ['', 'mandate: precision', 'recall', 'outcome: precision', 'recall'], row, style),
  ].join('\n');
}

function derivedTable({ variants }: Report, style: Style): string {
  const row = ({ variant, on_derived: { classification, suite_share } }: VariantReport) => [
    variant,
    estimate(classification.precision),
    estimate(classification.recall),
    decimal(classification.f1),
    `${suite_share.handed} of ${suite_share.conversations}`,
  ];
  return [
    `${style.strong('ON DERIVED SIGNALS ALONE')} ${style.faint('the same policies, shown only what the text itself gives')}`,
    withBoundsApart(variants, ['', 'precision', 'recall in time', 'F1', 'suite share'], row, style),
  ].join('\n');
}

function sliceTables({ variants }: Report, by: 'by_trigger' | 'by_category', title: string, style: Style): string {
  const policies = variants.filter(({ bound }) => !bound);
  const names = [...new Set(policies.flatMap((variant) => variant[by].map(({ name }) => name)))].sort();
  const heads = [title, ...policies.map(({ variant }) => variant)].map((text, index) => ({
    title: index === 0 ? style.strong(text) : style.faint(text),
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  const rows = names.map((name) => [
    name,
    ...policies.map((variant) => {
      const slice = variant[by].find((one) => one.name === name);
      if (!slice) return '–';
      return slice.needed + slice.not_needed === 0
        ? `${slice.handed} of ${slice.conversations} handed`
        : `${slice.in_time}/${slice.needed} in time, ${slice.for_nothing}/${slice.not_needed} for nothing`;
    }),
  ]);
  return table(heads, rows).trimEnd();
}

function partsTable({ variants }: Report, style: Style): string {
  const row = ({ variant, handoff }: VariantReport) => [variant, ...HANDOFF_PARTS.map((part) => percent(handoff.parts[part]))];
  return [
    `${style.strong('PARTS OF THE HANDOFF')} ${style.faint('share of handoffs in which each is there, specific and true')}`,
    withBoundsApart(variants, ['', ...HANDOFF_PARTS.map((part) => part.replace('_state', '').slice(0, 9))], row, style),
  ].join('\n');
}

function mistakesText({ variant, mistakes }: VariantReport, style: Style): string {
  if (mistakes.length === 0) return style.strong(`WHAT ${variant} GOT WRONG: nothing that this suite can see`);
  const entries = mistakes.map((mistake) => {
    const window = mistake.opening === undefined ? '' : style.faint(` (window: turn ${mistake.opening} to ${mistake.deadline})`);
    return [
      `  ${style.strong(mistake.scenario)}: ${safeLine(mistake.what, 200)}${window}`,
      ...wrap(safeLine(mistake.why, 400), 100).map((line) => `    ${style.faint(line)}`),
    ].join('\n');
  });
  return [style.strong(`WHAT ${variant} GOT WRONG: ${plural(mistakes.length, 'mistake')}`), ...entries].join('\n');
}

function handoversText({ variant, handovers }: VariantReport, style: Style): string {
  const rows = handovers.map(({ scenario, turn, how, rule, trigger }) => [
    scenario,
    `turn ${turn}`,
    how.replaceAll('_', ' '),
    rule ?? 'fail-safe',
    trigger ?? '',
  ]);
  return `${style.strong(`WHOM ${variant} WOULD HAVE HANDED OVER: ${handovers.length}`)}${
    rows.length === 0
      ? ''
      : `\n${table(
          ['conversation', 'when', 'how', 'rule', 'trigger'].map((title) => ({ title: style.faint(title) })),
          rows,
        ).trimEnd()}`
  }`;
}
