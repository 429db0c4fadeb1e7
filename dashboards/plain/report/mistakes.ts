import { groupBy } from '../../../core/group.ts';
import type { Mistake } from '../../../evaluators/mistakes.ts';
import type { VariantReport } from '../../../evaluators/report.ts';
import { plural } from '../numbers.ts';
import { safeLine } from '../safe-text.ts';
import type { Style } from '../style.ts';
import { indented } from '../wrap.ts';

/** Each mistake once, with the number of trials that made it. */
export function mistakesText({ variant, mistakes }: VariantReport, style: Style): string {
  if (mistakes.length === 0) return style.strong(`WHAT ${variant} GOT WRONG: nothing that this suite can see`);
  const alike = [...groupBy(mistakes, ({ scenario, what }) => `${scenario}\n${what}`).values()];
  const entries = alike.flatMap((same) => same.slice(0, 1).map((mistake) => mistakeText(mistake, same.length, style)));
  return [style.strong(`WHAT ${variant} GOT WRONG: ${plural(mistakes.length, 'mistake')}`), ...entries].join('\n');
}

function mistakeText(mistake: Mistake, trials: number, style: Style): string {
  const window = mistake.opening === undefined ? '' : ` (in time: turn ${mistake.opening} to ${mistake.deadline})`;
  const times = trials === 1 ? '' : `, in ${trials} trials`;
  return [
    `  ${style.strong(mistake.scenario)}`,
    ...indented(`${safeLine(mistake.what, 200)}${window}${times}`, '    '),
    ...indented(safeLine(mistake.why, 400), '    ').map(style.faint),
  ].join('\n');
}
