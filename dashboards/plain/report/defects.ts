import { HANDOFF_PARTS } from '../../../core/vocabulary.ts';
import type { DefectFigure } from '../../../evaluators/handoff-defects.ts';
import type { VariantReport } from '../../../evaluators/report.ts';
import { defectName } from '../defect-names.ts';
import { estimate } from '../numbers.ts';
import { safeLine } from '../safe-text.ts';
import type { Style } from '../style.ts';
import { table } from '../table.ts';
import { indented } from '../wrap.ts';

/** What is wrong with the handoffs of one policy, by kind, with a conversation to look at for each. */
export function defectsText({ variant, handoff: { startable, defects } }: VariantReport, style: Style): string {
  if (startable.kind === 'none') return '';
  if (defects.length === 0) return style.strong(`WHAT IS WRONG WITH THE HANDOFFS OF ${variant}: nothing that can be seen`);
  const columns = [{ title: '' }, { title: 'handoffs', align: 'right' as const }, { title: 'share', align: 'right' as const }];
  const rows = defects.map(({ kind, handoffs, share }) => [defectName(kind), String(handoffs), estimate(share)]);
  const [head = '', ...lines] = table(
    columns.map((column) => ({ ...column, title: style.faint(column.title) })),
    rows,
  )
    .trimEnd()
    .split('\n');
  const withExamples = defects.flatMap((figure, index) => [lines[index] ?? '', ...exampleLines(figure, style)]);
  return [style.strong(`WHAT IS WRONG WITH THE HANDOFFS OF ${variant}`), head, ...withExamples].join('\n');
}

function exampleLines({ example: { scenario, where, why } }: DefectFigure, style: Style): string[] {
  const part = (HANDOFF_PARTS as readonly string[]).includes(where) ? `${where.replaceAll('_', ' ')}: ` : '';
  return indented(`${scenario}: ${part}${safeLine(why, 160)}`, '    ').map(style.faint);
}
