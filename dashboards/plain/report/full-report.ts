import type { Report, VariantReport } from '../../../evaluators/report.ts';
import { firstScreen, type RunHeading } from '../first-screen.ts';
import type { Style } from '../style.ts';
import { costTables } from './costs.ts';
import { defectsText } from './defects.ts';
import { handoffFigures } from './handoff-figures.ts';
import { handoffParts } from './handoff-parts.ts';
import { handoversText } from './handovers.ts';
import { labelTables } from './labels.ts';
import { mistakesText } from './mistakes.ts';
import { moreFigures } from './more-figures.ts';
import { outcomeTable } from './outcomes.ts';
import { onBasis, onDerivedSignals } from './readings.ts';
import { sliceTable } from './slices.ts';
import { timingTables } from './timing.ts';
import { trialsTable } from './trials.ts';

/** Everything that was scored: the first screen, then each breakdown, then each mistake of each policy and why it is one. */
export function fullReport(report: Report, heading: RunHeading, style: Style): string {
  if (report.suite.conversations === 0) return firstScreen(report, heading, style);
  const policies = report.variants.filter(({ bound }) => !bound);
  const sections = [
    firstScreen(report, heading, style).trimEnd(),
    ...(policies.some(isScored) ? scoredTables(report, style) : []),
    sliceTable(report, 'by_category', 'BY STRATUM', style),
    handoffParts(report, style),
    handoffFigures(report, style),
    ...policies.map((variant) => defectsText(variant, style)),
    ...policies.map((variant) => mistakesText(variant, style)),
    ...(report.suite.recorded > 0 ? policies.map((variant) => handoversText(variant, style)) : []),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function isScored({ classification }: VariantReport): boolean {
  return classification.recall.kind !== 'none' || classification.specificity.kind !== 'none';
}

function scoredTables(report: Report, style: Style): string[] {
  return [
    outcomeTable(report, style),
    moreFigures(report, style),
    timingTables(report, style),
    trialsTable(report, style),
    onBasis(report, style),
    onDerivedSignals(report, style),
    costTables(report, style),
    labelTables(report, style),
    sliceTable(report, 'by_trigger', 'BY TRIGGER THAT THE CUSTOMER PROBES', style),
  ];
}
