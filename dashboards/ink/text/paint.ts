import type { Line } from './line.ts';
import { sgrOf } from './tone.ts';

/** A line as the terminal is told to show it. */
export function paint(line: Line, colour: boolean): string {
  return line
    .map(({ text, tone }) => {
      const sgr = text === '' ? '' : sgrOf(tone, colour);
      return sgr === '' ? text : `\u001b[${sgr}m${text}\u001b[0m`;
    })
    .join('');
}
