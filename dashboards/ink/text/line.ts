import { cut } from './to-width.ts';
import type { Tone } from './tone.ts';
import { widthOf } from './width.ts';

/** A piece of a line, without line breaks and without escapes. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** A line of a screen. */
export type Line = readonly Span[];

export const EMPTY: Line = [];

export function span(text: string, tone: Tone = 'plain'): Span {
  return { text, tone };
}

/** A line of one tone. */
export function line(text: string, tone: Tone = 'plain'): Line {
  return [{ text, tone }];
}

export function lineWidth(spans: Line): number {
  return spans.reduce((sum, { text }) => sum + widthOf(text), 0);
}

/** A line of at most `width` columns. */
export function cutLine(spans: Line, width: number): Line {
  if (lineWidth(spans) <= width) return spans;
  const kept: Span[] = [];
  let left = width;
  for (const one of spans) {
    const wide = widthOf(one.text);
    // Something follows that does not fit, so the cut has to show even where this piece would just fit.
    if (wide >= left) return [...kept, { ...one, text: cut(`${one.text}…`, left) }];
    kept.push(one);
    left -= wide;
  }
  return kept;
}

/** A line of exactly `width` columns. */
export function fitLine(spans: Line, width: number, align: 'left' | 'right' = 'left'): Line {
  const shown = cutLine(spans, width);
  const space = width - lineWidth(shown);
  if (space <= 0) return shown;
  return align === 'left' ? [...shown, span(' '.repeat(space))] : [span(' '.repeat(space)), ...shown];
}

/** Two lines beside each other, the second at the right end. */
export function spread(left: Line, right: Line, width: number): Line {
  const room = Math.max(0, width - lineWidth(right) - 1);
  return lineWidth(right) >= width ? cutLine(left, width) : [...fitLine(left, room), span(' '), ...right];
}

/** The same line in one tone. */
export function toned(spans: Line, tone: Tone): Line {
  return spans.map(({ text }) => ({ text, tone }));
}

export function textOf(spans: Line): string {
  return spans.map(({ text }) => text).join('');
}
