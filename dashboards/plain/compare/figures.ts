import type { ComparedFigure } from '../../../evaluators/comparison/compare.ts';
import type { FigureName } from '../../../evaluators/comparison/measured.ts';
import type { Verdict } from '../../../evaluators/comparison/verdict.ts';
import { plural } from '../numbers.ts';
import type { Style } from '../style.ts';
import { table } from '../table.ts';
import { indented } from '../wrap.ts';
import { amount, differenceText, pText } from './amounts.ts';
import type { ComparisonView } from './view.ts';

export const TITLES: Readonly<Record<FigureName, string>> = {
  trapped: 'trapped',
  sent_for_nothing: 'for nothing',
  rate: 'handed over',
  recall: 'recall',
  golden_transfer: 'GT-II',
  specificity: 'specificity',
  precision: 'precision',
  decided_rightly: 'decided right',
  startable: 'can start',
};

/** A report counts all handoffs of each policy, and may say the opposite. */
export const BOTH_MAKE = 'can start: of the handoffs that both make, so other figures than in a report';

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  a_better: 'A better',
  b_better: 'B better',
  a_more: 'A more',
  b_more: 'B more',
  none_differs: 'the same',
  not_shown: 'not shown',
  cannot_tell: 'unknown',
};

/** Each figure of both, with difference, p-value, who differs, what would be seen, and a verdict. */
export function figuresTable({ comparison, trafficSource }: ComparisonView, style: Style): string {
  const { figures, tests } = comparison;
  const heads = ['', 'A', 'B', 'B − A', 'p', 'A:B', 'seen', 'verdict'];
  const group = (title: string, some: readonly ComparedFigure[]) =>
    some.length === 0 ? [] : [[style.faint(title), ...heads.slice(1).map(() => '')], ...some.map((one) => row(one, style))];
  const of = (unit: ComparedFigure['unit']) => figures.filter((figure) => figure.unit === unit);
  const assumed = trafficSource === 'assumption' ? '; shares of traffic.yaml assumed' : '';
  return [
    `${style.strong('FIGURE BY FIGURE')} ${style.faint(`95 % intervals by family${assumed}`)}`,
    table(
      heads.map((title, index) => ({ title: style.faint(title), align: index === 0 || index === heads.length - 1 ? ('left' as const) : ('right' as const) })),
      [
        ...group('per 1,000', of('contacts')),
        ...group(
          'of 100',
          figures.filter(({ unit }) => unit !== 'contacts'),
        ),
      ],
    ).trimEnd(),
    ...indented(
      `p: sign-flip by family, adjusted for ${plural(tests, 'test')} (Holm); the verdict rests on it, so an interval without 0 may still be not shown · A:B: customers with the event under one alone · seen: the smallest true difference found in 80 of 100 such comparisons · ${BOTH_MAKE}`,
      '',
    ).map(style.faint),
  ].join('\n');
}

function row(figure: ComparedFigure, style: Style): string[] {
  const { a, b, unit, test, discordant, detectable, verdict } = figure;
  const value = (side: number | null) => (side === null ? '–' : amount(side, unit));
  return [
    TITLES[figure.figure],
    value(a),
    value(b),
    differenceText(figure),
    test === undefined ? '–' : pText(test.holm),
    discordant === undefined ? '' : `${count(discordant.only_a)}:${count(discordant.only_b)}`,
    detectable === undefined ? '' : detectable.kind === 'unreachable' ? '∞' : amount(detectable.effect, unit),
    emphasised(VERDICTS[verdict], verdict, style),
  ];
}

function emphasised(text: string, verdict: Verdict, style: Style): string {
  if (verdict === 'b_better') return style.good(text);
  return verdict === 'a_better' ? style.bad(text) : text;
}

/** Of a script or a sheet trials are averaged, so a count may be a part of a customer. */
function count(customers: number): string {
  return Number(customers.toFixed(1)).toString();
}
