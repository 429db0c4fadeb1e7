import type { RunView } from '../../run/run-view.ts';
import { firstScreen } from '../first-screen.ts';
import { outcomeTable } from '../report/outcomes.ts';
import { sliceTable } from '../report/slices.ts';
import { timingTables } from '../report/timing.ts';
import { safeLine } from '../safe-text.ts';
import type { Style } from '../style.ts';
import { indented } from '../wrap.ts';
import { unapartText } from './unapart.ts';

/** What the dashboard shows, for whoever has no terminal: what is missing, the comparison, then what it is made of. */
export function dashboardText({ report, heading, faults }: RunView, style: Style): string {
  const isScored = report.variants.some(({ classification }) => classification.recall.kind !== 'none' || classification.specificity.kind !== 'none');
  const sections = [
    faults
      .flatMap((fault) => indented(`! ${safeLine(fault, 400)}`, ''))
      .map(style.bad)
      .join('\n'),
    firstScreen(report, heading, style).trimEnd(),
    ...(isScored ? [unapartText(report.variants, style), outcomeTable(report, style), timingTables(report, style)] : []),
    sliceTable(report, 'by_trigger', 'BY TRIGGER THAT THE CUSTOMER PROBES', style),
    sliceTable(report, 'by_category', 'BY STRATUM', style),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
