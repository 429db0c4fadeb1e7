import { type Line, line, lineWidth, textOf } from './line.ts';
import { wrapTo } from './wrap.ts';

/** A line of one tone as lines of a width, each as far in as the first. */
export function wrapLine(spans: Line, width: number): Line[] {
  if (lineWidth(spans) <= width) return [spans];
  const text = textOf(spans);
  const indent = /^ */.exec(text)?.[0] ?? '';
  return wrapTo(text.trim(), width - indent.length).map((one) => line(`${indent}${one}`, spans[0]?.tone));
}
