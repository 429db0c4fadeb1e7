import { appendFileSync, writeFileSync } from 'node:fs';
import type { MachineError } from '../../core/errors.ts';
import { gateAnnotations } from '../../dashboards/ci/annotations.ts';
import type { GateReport, Places } from '../../dashboards/ci/gate-report.ts';
import { gateTests } from '../../dashboards/ci/gate-tests.ts';
import { junit } from '../../dashboards/ci/junit.ts';
import { markdownSummary } from '../../dashboards/ci/markdown-summary.ts';
import { workflowCommand } from '../../dashboards/ci/workflow-command.ts';
import type { Context } from '../command.ts';
import { cannotWrite } from './cannot-write.ts';
import type { ReportTarget, ReportTargets } from './report-targets.ts';

/**
 * Writes every report that was asked for. One that cannot be written keeps none of the others back.
 * @throws MachineError at the first that could not be written
 */
export function writeReports(report: GateReport, places: () => Places, targets: ReportTargets, { io, command }: Context): void {
  if (targets.annotations) command(gateAnnotations(report, places()).map(workflowCommand).join(''));
  if (targets.markdown === 'standard output') io.out(markdownSummary(report));
  const failed = [
    ...(targets.junit === undefined ? [] : [written(targets.junit, junit(gateTests(report)))]),
    ...(targets.markdown === undefined || targets.markdown === 'standard output' ? [] : [written(targets.markdown, markdownSummary(report))]),
  ].find((error) => error !== undefined);
  if (failed) throw failed;
}

function written({ file, appends }: ReportTarget, text: string): MachineError | undefined {
  try {
    if (appends) appendFileSync(file, text);
    else writeFileSync(file, text);
    return undefined;
  } catch (cause) {
    return cannotWrite(file, cause);
  }
}
