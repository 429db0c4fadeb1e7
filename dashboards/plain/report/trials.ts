import type { AllOfTrials } from '../../../evaluators/pass-hat-k-figures.ts';
import type { Report, VariantReport } from '../../../evaluators/report.ts';
import { estimate, plural } from '../numbers.ts';
import type { Style } from '../style.ts';
import { withBoundsApart } from '../variant-table.ts';
import { indented } from '../wrap.ts';

const SHOWN = 3;

/** How reliably each policy is right when customers of one kind come again; empty where nothing was left to chance. */
export function trialsTable({ variants }: Report, style: Style): string {
  const tables = variants.flatMap(({ pass_hat_k }) => (pass_hat_k === undefined ? [] : [pass_hat_k]));
  const sizes = sharedSizes(tables);
  const most = sizes.at(-1);
  if (most === undefined) return '';
  const shown = sizes.length <= SHOWN ? sizes : [...sizes.slice(0, SHOWN - 1), most];
  const placedAt = sizes.findLast((k) => rowsOf(tables, k).every(({ placed }) => placed.kind !== 'none')) ?? most;
  const of = ({ pass_hat_k = [] }: VariantReport, k: number, what: (row: AllOfTrials) => AllOfTrials['decided']) => {
    const [row] = rowsOf([pass_hat_k], k);
    return row === undefined ? '–' : estimate(what(row));
  };
  const row = (variant: VariantReport) => [
    variant.variant,
    ...shown.map((k) => of(variant, k, ({ decided }) => decided)),
    of(variant, placedAt, ({ placed }) => placed),
  ];
  return [
    `${style.strong('RIGHT IN ALL OF k TRIALS')} ${style.faint('pass^k, over the scenarios that chance can change')}`,
    withBoundsApart(variants, ['', ...shown.map((k) => `k = ${k}`), `and placed, ${placedAt}`], row, style),
    ...[
      'share of scenarios decided rightly in every one of k trials, each another customer of one kind where customers are drawn: handed over in time where it must be, left alone where it must not, nothing beyond authority · and placed: and with a right reason, queue and urgency',
      ...[leftOut(rowsOf(tables, most)), withoutWords(rowsOf(tables, placedAt))].filter((note) => note !== ''),
    ].flatMap((note) => indented(note, '').map(style.faint)),
  ].join('\n');
}

/** The k that all policies have: where chance left some with fewer trials, their largest differ. */
function sharedSizes(tables: readonly (readonly AllOfTrials[])[]): number[] {
  const [first = [], ...others] = tables;
  return first.map(({ k }) => k).filter((k) => others.every((table) => table.some((one) => one.k === k)));
}

function rowsOf(tables: readonly (readonly AllOfTrials[])[], k: number): AllOfTrials[] {
  return tables.flatMap((table) => table.find((one) => one.k === k) ?? []);
}

function leftOut(rows: readonly AllOfTrials[]): string {
  const most = rows.toSorted((a, b) => b.too_few_trials - a.too_few_trials)[0];
  if (most === undefined || most.too_few_trials === 0) return '';
  return `every k from the same ${plural(most.customers, 'scenario')}; ${most.too_few_trials.toLocaleString('en')} with too few scored trials left out`;
}

/** Where words were kept of a sample, what is said of the place rests on that sample. */
function withoutWords(rows: readonly AllOfTrials[]): string {
  const least = rows.map(({ placed_from }) => placed_from).toSorted((a, b) => a.customers - b.customers)[0];
  if (least === undefined || least.trials_without_words === 0) return '';
  return `and placed: from ${plural(least.trials, 'trial')} of ${plural(least.customers, 'scenario')} whose words were kept; ${least.trials_without_words.toLocaleString('en')} trials without words are not judged`;
}
