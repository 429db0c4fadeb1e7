import type { Mistake } from '../../evaluators/mistakes.ts';
import type { Report } from '../../evaluators/report.ts';
import { safeLine } from './safe-text.ts';
import type { Style } from './style.ts';
import { indented } from './wrap.ts';

const SHOWN = 3;

/** The three conversations to look at first, with what each policy did to them, and why that was wrong. */
export function worstText({ worst }: Report, style: Style): string {
  if (worst.length === 0) return '';
  const entries = worst.map(({ scenario, title, mistakes }) => {
    const lines = mistakes.slice(0, SHOWN).flatMap((mistake) => indented(mistakeLine(mistake), '  ', '    '));
    const more = mistakes.length > SHOWN ? [`  and ${mistakes.length - SHOWN} more`] : [];
    const why = indented(safeLine(mistakes[0]?.why ?? '', 240), '    ').map(style.faint);
    return [style.strong(scenario), style.faint(`  ${safeLine(title, 76)}`), ...lines, ...more, ...why].join('\n');
  });
  return [style.strong(worst.length === 1 ? 'THE CONVERSATION TO LOOK AT FIRST' : 'CONVERSATIONS TO LOOK AT FIRST'), ...entries].join('\n');
}

function mistakeLine({ variant, what, times, of }: Mistake): string {
  return `${variant}: ${safeLine(what, 200)}${times < of ? ` (${times} of ${of} trials)` : ''}`;
}
