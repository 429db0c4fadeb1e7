import type { ImportReport } from '../../scenarios/import/report.ts';
import { plural } from './numbers.ts';
import { safeLine } from './safe-text.ts';
import type { Style } from './style.ts';
import { indented } from './wrap.ts';

/** Reasons for leaving out that are told on the screen; all are in the file. */
const REASONS_SHOWN = 3;
const NAMES_SHOWN = 12;

/** What an import took in, what it did not, what it took for granted, and how to go on. */
export function importText(report: ImportReport, folder: string, style: Style): string {
  const { imported, turns, recorded_transfers: transfers } = report;
  const head = `${style.title(`${plural(imported, 'conversation')} imported`)} into ${safeLine(folder, 200)}`;
  const taken = [
    ...(turns > 0 ? [plural(turns, 'customer turn')] : ['scripted customers']),
    ...needsOf(report),
    ...(transfers > 0 ? [`${plural(transfers, 'record')} with a transfer to a human, which ends it`] : []),
  ];
  const sections = [
    section('taken', [taken.join(' · ')]),
    section('not held', [counts(report.dropped, (count, reason) => `${count} ${reason}`)], style.faint),
    section('redacted', [counts(report.redactions, (count, kind) => `${count} ${kind}${count === '1' ? '' : 's'}`)]),
    section('guessed', report.guessed),
    section('unmatched', report.never_found.length > 0 ? [`no record held ${listed(report.never_found)}; check the names in the mapping`] : [], style.bad),
    section('unknown', unknownActions(report), style.bad),
    section(
      'passed by',
      report.passed_over > 0 ? [`${plural(report.passed_over, 'record')} of another domain; import each domain into a suite of its own`] : [],
    ),
    section('left out', leftOut(report), style.bad),
  ];
  return `${[head, '', ...sections.flat(), '', `${style.strong('Next')}  escalab run --config ${safeLine(folder, 200)}/escalab.yaml`].join('\n')}\n`;
}

/** Paragraphs behind a label; nothing where there is nothing to say. Emphasis comes after the wrapping, so it takes no room. */
function section(label: string, paragraphs: readonly string[], emphasis: (text: string) => string = (text) => text): string[] {
  const said = paragraphs.filter((text) => text !== '');
  return said.flatMap((text, index) => indented(text, `  ${(index === 0 ? label : '').padEnd(11)}`, ' '.repeat(13))).map((line) => emphasis(line));
}

function needsOf({ needs }: ImportReport): string[] {
  return Object.entries(needs)
    .filter(([, count]) => count > 0)
    .map(([need, count]) => `${count.toLocaleString('en')} ${need}`);
}

function counts(record: object, write: (count: string, name: string) => string): string {
  return (Object.entries(record) as [string, number][])
    .filter(([, count]) => count > 0)
    .map(([name, count]) => write(count.toLocaleString('en'), safeLine(name.replaceAll('_', ' '), 40)))
    .join(' · ');
}

function unknownActions({ unknown_actions }: ImportReport): string[] {
  const names = Object.entries(unknown_actions).map(([name, consequence]) => `${name} (taken as ${consequence})`);
  return names.length === 0 ? [] : [`the team does not name ${listed(names)}; add them to it, or they count as permitted`];
}

function leftOut({ left_out, first_left_out }: ImportReport): string[] {
  if (left_out === 0) return [];
  const reasons = first_left_out.slice(0, REASONS_SHOWN).map(({ message, place }) => `line ${place?.line ?? '?'}: ${safeLine(message, 140)}`);
  return [`${plural(left_out, 'conversation')}; left-out.csv lists ${left_out === 1 ? 'it' : 'them all'}`, ...reasons];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).map((name) => safeLine(name, 60));
  return names.length > shown.length ? `${shown.join(', ')} and ${names.length - shown.length} more` : shown.join(', ');
}
