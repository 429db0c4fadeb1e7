import type { NullResult } from './measure.ts';
import type { WrongAnswer } from './null.ts';
import type { PowerResult } from './power.ts';
import type { KindTried } from './tried.ts';

/** A row for each null and number of families; rates by correlation, then which answers suites of this make can give at all. */
export function nullTables(results: readonly NullResult[]): string[] {
  const groups = [...new Set(results.map(groupOf))];
  return groups.flatMap((group) => [...tableOf(results.filter((one) => groupOf(one) === group)), '']);
}

function groupOf({ world, icc }: NullResult): string {
  return icc === undefined ? `${world}, families as they are` : `${world}, by correlation within families`;
}

function tableOf(results: readonly NullResult[]): string[] {
  const rowOf = ({ name, families, wrong }: NullResult) => `${wrong} is wrong  ${String(families).padStart(2)} families  ${name}`;
  const columns = [...new Set(results.map(({ icc }) => icc ?? 0))].sort((a, b) => a - b);
  const rows = [...new Set(results.map(rowOf))];
  const wide = Math.max(...rows.map((row) => row.length)) + 2;
  const title = results[0] === undefined ? '' : groupOf(results[0]);
  const isSingle = results.every(({ icc }) => icc === undefined);
  const heads = columns.map((icc) => (isSingle ? '' : `${icc}`).padStart(COLUMN)).join('');
  const header = `${title.padEnd(wide)}${heads}  could come: wrong, opposite`;
  const lines = rows.map((row) => {
    const mine = results.filter((one) => rowOf(one) === row);
    const at = (icc: number) => mine.find((one) => (one.icc ?? 0) === icc);
    const could = (which: keyof NullResult['attained']) => Math.min(...mine.map(({ attained }) => attained[which]));
    return `${row.padEnd(wide)}${columns.map((icc) => shown(at(icc)).padStart(COLUMN)).join('')}  ${whole(could('wrong'))}, ${whole(could('opposite'))}`;
  });
  return [header, ...lines];
}

const COLUMN = 14;

function shown(result: NullResult | undefined): string {
  if (result === undefined) return '';
  if (result.attained.wrong === 0 && result.rate === 0) return 'unattainable';
  return `${percent(result.rate)}${result.holds ? '' : '!'}`;
}

/** What was tried of each kind of condition. */
export function kindTable(kinds: readonly KindTried[]): string[] {
  const wide = Math.max(...kinds.map(({ kind }) => kind.length)) + 2;
  const of = (tried: KindTried['by'][WrongAnswer]) =>
    tried === undefined ? 'not tried' : `worst ${percent(tried.worst)} %, mean ${percent(tried.mean)} %, attainable in ${tried.attainable} of ${tried.nulls}`;
  return kinds.flatMap(({ kind, by }) => [`${kind.padEnd(wide)}wrong pass: ${of(by.pass)}`, `${''.padEnd(wide)}wrong fail: ${of(by.fail)}`]);
}

export function powerTable(results: readonly PowerResult[]): string[] {
  const wide = Math.max(...results.map(({ name }) => name.length)) + 2;
  return results.map(({ name, effect, power, holds }) => {
    const found = effect === undefined || power === undefined ? 'no effect is detectable' : `effect ${effect.toFixed(3)}, found in ${percent(power)} %`;
    return `${name.padEnd(wide)}${found}${holds ? '' : ' !'}`;
  });
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function whole(share: number): string {
  return `${(100 * share).toFixed(0)} %`.padStart(5);
}
