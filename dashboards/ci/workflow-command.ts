import type { Place } from '../../core/errors.ts';
import { safeLine } from '../plain/safe-text.ts';

/** A remark that GitHub shows on a line of a file, or on the run where there is no file. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** A file as the repository names it. */
  readonly place?: Place;
  readonly title: string;
  readonly message: string;
}

const LONGEST_TITLE = 120;
const LONGEST_MESSAGE = 1000;

/**
 * A line that a runner of GitHub Actions turns into an annotation, whatever the texts in it hold.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function workflowCommand({ level, place, title, message }: Annotation): string {
  const properties = { file: place?.file, line: place?.line, col: place?.line === undefined ? undefined : place.column, title: safeLine(title, LONGEST_TITLE) };
  const written = Object.entries(properties).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${property(String(value))}`]));
  return `::${level} ${written.join(',')}::${data(safeLine(message, LONGEST_MESSAGE))}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * Text in which a runner finds no command. It takes for one what stands between `::` and `::` at the beginning of a line,
 * and what stands behind `##[` anywhere.
 * @param as JSON keeps its meaning
 */
export function withoutCommands(text: string, as: 'plain' | 'json'): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1: ').replaceAll('##[', as === 'json' ? '#\\u0023[' : '## [');
}
