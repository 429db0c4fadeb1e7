import type { Mistake } from '../../../evaluators/mistakes.ts';
import type { VariantReport } from '../../../evaluators/report.ts';
import { plural } from '../numbers.ts';
import { safeLine } from '../safe-text.ts';
import type { Style } from '../style.ts';
import { indented } from '../wrap.ts';

/** Each mistake once, with the number of trials that made it; told as it went most often. */
export function mistakesText({ variant, mistakes }: VariantReport, style: Style): string {
  if (mistakes.length === 0) return style.strong(`WHAT ${variant} GOT WRONG: nothing that this suite can see`);
  const made = mistakes.reduce((sum, { times }) => sum + times, 0);
  return [style.strong(`WHAT ${variant} GOT WRONG: ${plural(made, 'mistake')}`), ...mistakes.map((mistake) => mistakeText(mistake, style))].join('\n');
}

function mistakeText(mistake: Mistake, style: Style): string {
  const window = mistake.opening === undefined ? '' : ` (in time: turn ${mistake.opening} to ${mistake.deadline})`;
  const times = mistake.of === 1 ? '' : `, in ${mistake.times} of ${plural(mistake.of, 'trial')}`;
  return [
    `  ${style.strong(mistake.scenario)}`,
    ...indented(`${safeLine(mistake.what, 200)}${window}${times}`, '    '),
    ...indented(safeLine(mistake.why, 400), '    ').map(style.faint),
  ].join('\n');
}
