import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { type Markup, markup } from '../markup.ts';

/** All charts are as wide as a phone, in units of their own; the page sets as many beside each other as there is room for. */
export const WIDTH = 330;

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A scale from 0 to at least `most`, with round ends. */
export function fromZero(most: number, { from, to }: Range): ScaleLinear<number, number> {
  return scaleLinear()
    .domain([0, most > 0 ? most : 1])
    .nice(4)
    .range([from, to]);
}

/** Lines and numbers of a horizontal axis. @param text of a tick */
export function horizontalAxis(scale: ScaleLinear<number, number>, { from, to }: Range, text: (value: number) => string, ticks = 4): Markup {
  return markup`<g class="axis">${scale.ticks(ticks).map((tick) => {
    const x = coordinate(scale(tick));
    return markup`<line x1="${x}" x2="${x}" y1="${from}" y2="${to}"/><text x="${x}" y="${to + 13}" text-anchor="middle">${text(tick)}</text>`;
  })}</g>`;
}

/** The same of a vertical axis. */
export function verticalAxis(scale: ScaleLinear<number, number>, { from, to }: Range, text: (value: number) => string, ticks = 4): Markup {
  return markup`<g class="axis">${scale.ticks(ticks).map((tick) => {
    const y = coordinate(scale(tick));
    return markup`<line x1="${from}" x2="${to}" y1="${y}" y2="${y}"/><text x="${from - 6}" y="${coordinate(y + 3.5)}" text-anchor="end">${text(tick)}</text>`;
  })}</g>`;
}

/** Tenths are finer than any screen shows, and keep the page small. */
export function coordinate(value: number): number {
  return Math.round(value * 10) / 10;
}
