import type { ComparedFigure } from '../../../evaluators/comparison/compare.ts';
import type { FigureName } from '../../../evaluators/comparison/measured.ts';
import type { Style } from '../style.ts';
import { indented } from '../wrap.ts';
import { amount, rangeInWords } from './amounts.ts';
import { type ComparisonView, calledIn } from './view.ts';

/** `traps`, and what comes after the count. */
const WORDS: Partial<Readonly<Record<FigureName, { readonly verb: string; readonly what: string; readonly same: string }>>> = {
  trapped: { verb: 'traps', what: 'customers per 1,000 contacts', same: 'traps as many customers' },
  sent_for_nothing: { verb: 'sends', what: 'per 1,000 to a human for nothing', same: 'sends as many to a human for nothing' },
  rate: { verb: 'hands over', what: 'contacts per 1,000', same: 'hands over as many contacts' },
  recall: { verb: 'reaches', what: 'of 100 who need a human in time', same: 'reaches as many who need a human in time' },
  specificity: { verb: 'leaves', what: 'of 100 who need no human with the agent', same: 'leaves as many who need no human with the agent' },
  startable: { verb: 'lets a human start at once with', what: 'of 100 handoffs that both make', same: 'lets a human start at once with as many handoffs' },
};

/** What changes from A to B, in plain words, worst harm first. */
export function headlineText(view: ComparisonView, style: Style): string {
  const { figures } = view.comparison;
  const hasTraffic = figures.some(({ figure }) => figure === 'trapped');
  const told: readonly FigureName[] = hasTraffic ? ['trapped', 'sent_for_nothing', 'rate', 'startable'] : ['recall', 'specificity', 'startable'];
  const lines = told.flatMap((name) => figures.filter(({ figure }) => figure === name)).flatMap((figure) => sentence(figure, view, style));
  const { a, b } = calledIn(view);
  return [style.strong(`FROM ${a} TO ${b}`), ...lines].join('\n');
}

function sentence(figure: ComparedFigure, view: ComparisonView, style: Style): string[] {
  const words = WORDS[figure.figure];
  const { b } = calledIn(view);
  if (words === undefined) return [];
  const { difference, unit } = figure;
  if (difference.kind === 'none') return indented(`Nothing to compare: no customer counts for both (${words.what}).`, '  ', '    ').map(style.faint);
  const size = amount(difference.estimate, unit);
  const change = size === '0' ? words.same : `${words.verb} ${size} ${difference.estimate < 0 ? 'fewer' : 'more'} ${words.what}`;
  const sure = difference.kind === 'interval' ? rangeInWords(difference.low, difference.high, unit) : `no interval: ${difference.why}`;
  return coloured(indented(`${b} ${change} (${sure}): ${verdictInWords(figure, view)}.`, '  ', '    '), figure, style);
}

/** Colour only underlines what the words say. */
function coloured(lines: readonly string[], { verdict }: ComparedFigure, style: Style): string[] {
  if (verdict === 'b_better') return lines.map(style.good);
  return verdict === 'a_better' ? lines.map(style.bad) : [...lines];
}

function verdictInWords(figure: ComparedFigure, view: ComparisonView): string {
  const { a, b } = calledIn(view);
  switch (figure.verdict) {
    case 'a_better':
      return `${a} is better`;
    case 'b_better':
      return `${b} is better`;
    case 'a_more':
      return `${a} hands over more`;
    case 'b_more':
      return `${b} hands over more`;
    case 'none_differs':
      return 'not one customer differs';
    case 'cannot_tell':
      return 'cannot tell';
    case 'not_shown':
      return `${notShown(figure, view)}${neededText(figure, view)}`;
  }
}

/** By itself the difference might count; among so many tests one such comes up by chance. */
function notShown({ test }: ComparedFigure, { comparison }: ComparisonView): string {
  return test !== undefined && test.p <= 0.05 ? `not shown once all ${comparison.tests} tests are counted` : 'no difference shown';
}

/** The traffic weighs customers, so what would be seen is told by the share of the suite that the figure rests on. */
const RESTS_ON: Partial<Readonly<Record<FigureName, { readonly figure: FigureName; readonly word: string }>>> = {
  trapped: { figure: 'recall', word: 'recall' },
  sent_for_nothing: { figure: 'specificity', word: 'specificity' },
};

function neededText({ figure, detectable }: ComparedFigure, { comparison }: ComparisonView): string {
  const rests = RESTS_ON[figure];
  const found = detectable ?? comparison.figures.find((one) => one.figure === rests?.figure)?.detectable;
  if (found === undefined) return '';
  const subject = rests === undefined ? 'it' : rests.word;
  return found.kind === 'unreachable'
    ? ' (too few families to see any)'
    : ` (${subject} would need to differ by ${amount(found.effect, 'share')} points to be seen)`;
}
