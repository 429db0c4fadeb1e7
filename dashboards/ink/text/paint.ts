import type { Line } from './line.ts';
import { sgrOf } from './tone.ts';

/** A line as the terminal is told to show it: neighbours that look the same share one escape, as ink takes its time over each. */
export function paint(line: Line, colour: boolean): string {
  const runs: { readonly sgr: string; text: string }[] = [];
  for (const { text, tone } of line) {
    if (text === '') continue;
    const sgr = sgrOf(tone, colour);
    const last = runs.at(-1);
    if (last?.sgr === sgr) last.text += text;
    else runs.push({ sgr, text });
  }
  return runs.map(({ sgr, text }) => (sgr === '' ? text : `\u001b[${sgr}m${text}\u001b[0m`)).join('');
}
