import type { ImportReport } from '../../scenarios/import/report.ts';
import { plural } from './numbers.ts';
import { safeLine } from './safe-text.ts';
import type { Style } from './style.ts';

/** What an import took in, what it did not, and how to go on. */
export function importText(report: ImportReport, folder: string, style: Style): string {
  const needs = Object.entries(report.needs)
    .filter(([, count]) => count > 0)
    .map(([need, count]) => `${count} ${need}`);
  const dropped = Object.entries(report.dropped)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} ${reason.replaceAll('_', ' ')}`);
  const unknown = Object.entries(report.unknown_actions);
  const lines = [
    `${style.title(`${plural(report.imported, 'conversation')} imported`)} into ${folder}: ${plural(report.turns, 'customer turn')}, ${needs.join(', ')}`,
    `${plural(report.recorded_transfers, 'record')} end with the recorded agent's transfer to a human.`,
    ...(dropped.length > 0 ? [style.faint(`Messages that the scenarios do not hold: ${dropped.join(', ')}.`)] : []),
    ...(unknown.length > 0
      ? [
          style.bad(
            `Actions that the team does not name: ${unknown.map(([name, consequence]) => `${safeLine(name, 60)} (taken as ${consequence})`).join(', ')}.`,
          ),
        ]
      : []),
    ...(report.left_out > 0 ? [style.bad(`${plural(report.left_out, 'conversation')} left out; see left-out.txt.`)] : []),
    `${style.strong('Next')}  escalab run --config ${folder}/escalab.yaml`,
  ];
  return `${lines.join('\n')}\n`;
}
