import type { AllOfTrials } from '../../../evaluators/pass-hat-k-figures.ts';
import type { Report, VariantReport } from '../../../evaluators/report.ts';
import { estimate, plural } from '../numbers.ts';
import type { Style } from '../style.ts';
import { withBoundsApart } from '../variant-table.ts';
import { indented } from '../wrap.ts';

const SHOWN = 3;

/** How reliably each policy is right when the same customer comes again; empty where nothing was left to chance. */
export function trialsTable({ variants }: Report, style: Style): string {
  const sizes = variants.map(({ pass_hat_k }) => (pass_hat_k ?? []).map(({ k }) => k)).reduce((one, other) => (other.length > one.length ? other : one), []);
  const most = sizes.at(-1);
  if (most === undefined) return '';
  const shown = sizes.length <= SHOWN ? sizes : [...sizes.slice(0, SHOWN - 1), most];
  const of = ({ pass_hat_k }: VariantReport, k: number, what: (row: AllOfTrials) => AllOfTrials['decided']) => {
    const row = pass_hat_k?.find((one) => one.k === k);
    return row === undefined ? '–' : estimate(what(row));
  };
  const row = (variant: VariantReport) => [
    variant.variant,
    ...shown.map((k) => of(variant, k, ({ decided }) => decided)),
    of(variant, most, ({ placed }) => placed),
  ];
  return [
    `${style.strong('RIGHT IN ALL OF k TRIALS')} ${style.faint('pass^k, over the customers that chance can change')}`,
    withBoundsApart(variants, ['', ...shown.map((k) => `k = ${k}`), `and placed, ${most}`], row, style),
    ...indented(
      'share of customers decided rightly in every one of k trials: handed over in time where it must be, left alone where it must not, nothing beyond authority · and placed: and with a right reason, queue and urgency',
      '',
    ).map(style.faint),
    ...withoutWords(variants, most).map(style.faint),
  ].join('\n');
}

/** Where words were kept of a sample, what is said of the place rests on that sample. */
function withoutWords(variants: readonly VariantReport[], k: number): string[] {
  const from = variants.flatMap(({ pass_hat_k }) => pass_hat_k?.find((one) => one.k === k)?.placed_from ?? []);
  const least = from.toSorted((a, b) => a.customers - b.customers)[0];
  if (least === undefined || from.every(({ trials_without_words }) => trials_without_words === 0)) return [];
  return indented(
    `and placed: from ${plural(least.trials, 'trial')} of ${plural(least.customers, 'customer')} whose words were kept; ${least.trials_without_words.toLocaleString('en')} without words are not judged`,
    '',
  );
}
