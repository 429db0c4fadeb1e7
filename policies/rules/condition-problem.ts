import type { Place, Problem } from '../../core/errors.ts';

/** Something wrong with a condition, at characters `start` to `end` (exclusive) of it. */
export interface ConditionProblem {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly start: number;
  readonly end: number;
}

/** A condition, and where in its file it stands. */
export interface LocatedCondition {
  readonly condition: string;
  readonly file: string;
  /** The whole file. */
  readonly text: string;
  /** Where the YAML scalar begins: at its quote, its `|` or `>`, or its first letter. */
  readonly place: Place;
}

/** The same problem in terms of the file: the line and column inside the condition, and the source line to underline. */
export function inFile(problem: ConditionProblem, located: LocatedCondition): Problem {
  const lines = located.text.split('\n');
  const scalar = offsetOf(lines, located.place);
  const offsets = alignScalar(located.text, scalar, located.condition);
  const from = offsets[problem.start] ?? scalar;
  const last = offsets[Math.max(problem.start, problem.end - 1)] ?? from;
  const { line, column } = positionOf(located.text, from);
  const source = (lines[line - 1] ?? '').replace(/\r$/, '');
  const to = Math.min(Math.max(column + 1, column + last + 1 - from), Math.max(source.length + 1, column + 1));
  return {
    code: problem.code,
    message: problem.message,
    help: problem.help,
    place: { file: located.file, line, column },
    excerpt: { text: source, from: column, to },
  };
}

/**
 * For each character of a scalar's value (and its end) the offset at which the file writes it. Apart from white space, which
 * YAML folds, a scalar's characters stand in the file in the same order; quoted ones may be written as escapes.
 */
export function alignScalar(text: string, start: number, value: string): readonly number[] {
  const style = text[start];
  const isBlock = style === '|' || style === '>';
  const newline = text.indexOf('\n', start);
  let at = isBlock ? (newline === -1 ? text.length : newline + 1) : style === '"' || style === "'" ? start + 1 : start;
  const offsets: number[] = [];
  for (const char of value.split('')) {
    const isSpace = /\s/.test(char);
    if (!isSpace || isEscape(text, at, style)) at = skipFolding(text, at, style === '"');
    offsets.push(at);
    if (!isSpace || isEscape(text, at, style)) at += writtenLength(text, at, style);
    else if (text[at] === char) at += 1;
  }
  offsets.push(at);
  return offsets;
}

function skipFolding(text: string, from: number, escapes: boolean): number {
  let at = from;
  for (;;) {
    if (/\s/.test(text[at] ?? '')) at += 1;
    else if (escapes && text[at] === '\\' && /[\r\n]/.test(text[at + 1] ?? '')) at += 2;
    else return at;
  }
}

function isEscape(text: string, at: number, style: string | undefined): boolean {
  return style === '"' && text[at] === '\\';
}

const ESCAPES: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

function writtenLength(text: string, at: number, style: string | undefined): number {
  if (style === "'" && text.startsWith("''", at)) return 2;
  if (!isEscape(text, at, style)) return 1;
  return ESCAPES[text[at + 1] ?? ''] ?? 2;
}

function offsetOf(lines: readonly string[], place: Place): number {
  const before = lines.slice(0, (place.line ?? 1) - 1);
  return before.reduce((sum, line) => sum + line.length + 1, 0) + (place.column ?? 1) - 1;
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
