import { TypeError as CheckError, EvaluationError, ParseError } from '@marcbachmann/cel-js';
import type { ConditionProblem } from './condition-problem.ts';

const SYNTAX_HELP = 'Conditions use `&&`, `||`, `!`, `==`, `!=`, `<`, `in` and quotes around texts.';
const ALIKE_HELP = 'Compare numbers with numbers and texts (in quotes) with texts.';

/** CEL's finding about a condition, in the project's words. */
export function problemOfCel(error: unknown, condition: string): ConditionProblem {
  const { summary, start, end } = findingOf(error, condition);
  if (error instanceof ParseError) return { code: 'condition-syntax', ...syntaxOf(summary, condition.slice(start, end), condition, start), start, end };
  return { code: 'condition-type', ...typeOf(summary), start, end };
}

/** What CEL said, and about which characters. */
export function findingOf(
  error: unknown,
  condition: string,
): { readonly code: string; readonly summary: string; readonly start: number; readonly end: number } {
  if (!(error instanceof ParseError || error instanceof CheckError || error instanceof EvaluationError)) {
    return { code: 'unknown', summary: error instanceof Error ? error.message : String(error), start: 0, end: condition.length };
  }
  const start = Math.min(error.range?.start ?? 0, condition.length);
  const end = Math.max(start, Math.min(error.range?.end ?? condition.length, condition.length));
  return { code: error.code, summary: error.summary, start, end };
}

function syntaxOf(summary: string, found: string, condition: string, start: number): { message: string; help: string } {
  if (summary.startsWith('Unterminated') || summary.startsWith('Newlines'))
    return { message: 'a text in the condition is not closed', help: 'Close its quotes.' };
  if (start >= condition.trimEnd().length) return { message: 'the condition breaks off', help: 'Finish it, and close every bracket.' };
  if (summary.startsWith('Exceeded')) return { message: 'the condition is too long or too deeply nested', help: 'Split it into several rules.' };
  if (summary.startsWith('Reserved')) return { message: `\`${found}\` is a reserved word`, help: 'Use another name.' };
  if (summary.startsWith('Invalid escape')) {
    const help = `Write \`\\${found}\`; where YAML has the condition in double quotes, \`\\\\\\${found}\`.`;
    return { message: `\`${found}\` means nothing in a text`, help };
  }
  const arrow = { '=>': '>=', '=<': '<=' }[condition.slice(start, start + 2)];
  if (arrow) return { message: `\`${condition.slice(start, start + 2)}\` is not an operator`, help: `Write \`${arrow}\`.` };
  if (/^(=|&|\|)$/.test(condition[start] ?? '')) {
    const sign = condition[start] ?? '';
    return { message: `a single \`${sign}\` means nothing in a condition`, help: `Write \`${sign}${sign}\`.` };
  }
  if (/\bnot\s{1,9}$/.test(condition.slice(Math.max(0, start - 13), start))) return { message: '`not` is not an operator', help: 'Write `!`.' };
  const word = /^\w+/.exec(wordAt(condition, start))?.[0];
  const instead = word ? { and: '&&', or: '||', not: '!' }[word] : undefined;
  if (instead) return { message: `\`${word}\` is not an operator`, help: `Write \`${instead}\`.` };
  return { message: `\`${word ?? (found || condition[start])}\` does not fit here`, help: SYNTAX_HELP };
}

/** The word that `start` is in: CEL may point past its first letter. */
function wordAt(condition: string, start: number): string {
  if (!/\w/.test(condition[start] ?? '')) return '';
  const begun = /\w*$/.exec(condition.slice(Math.max(0, start - 100), start))?.[0] ?? '';
  return begun + condition.slice(start);
}

function typeOf(summary: string): { message: string; help: string } {
  const binary = /^no such overload: (\S.*) (\S+) (\S.*)$/.exec(summary);
  if (binary) return { message: `\`${binary[2]}\` does not work between ${named(binary[1])} and ${named(binary[3])}`, help: ALIKE_HELP };
  const unary = /^no such overload: ([!-])(.+)$/.exec(summary);
  if (unary) return { message: `\`${unary[1]}\` does not work on ${named(unary[2])}`, help: ALIKE_HELP };
  const call = /^found no matching overload for '(?:(\w[\w<>, ]*)\.)?(\w+)\((.*)\)'$/.exec(summary);
  if (call?.[2] === 'not' && !call[1]) return { message: '`not` is not an operator', help: 'Write `!`.' };
  if (call) {
    const on = call[1] ? ` on ${named(call[1])}` : '';
    const given = call[3] ? ` with ${call[3].split(', ').map(named).join(' and ')}` : '';
    return { message: `there is no \`${call[2]}()\`${on}${given}`, help: 'Check its name, what it is called on, and what it is given.' };
  }
  const got = /got '(.+)'$/.exec(summary)?.[1];
  if (summary.startsWith('Logical operator'))
    return { message: `\`&&\`, \`||\` need true or false on both sides, got ${named(got)}`, help: 'Compare it with something.' };
  if (summary.includes('must be bool') || summary.includes('must return bool'))
    return { message: `expected true or false, got ${named(got)}`, help: 'Compare it with something.' };
  const kinds = /expected type '(.+)' but found '(.+)'$/.exec(summary);
  if (kinds)
    return {
      message: `a list or table holds one kind of value, got ${numeric(kinds[1])} and ${numeric(kinds[2])}`,
      help: 'Write whole numbers beside others with a point, such as `1.0`.',
    };
  if (summary.startsWith('has()'))
    return { message: '`has()` asks for a field', help: 'Write, for example, `has(signals.confidence)`; into a list look with `exists()`.' };
  if (summary.startsWith('Unknown variable'))
    return { message: `\`${summary.split(': ')[1]}\` is not known here`, help: 'Name a variable of the observation, or of a loop around it.' };
  return { message: `the condition does not fit together: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`, help: ALIKE_HELP };
}

function numeric(type: string | undefined): string {
  if (type === 'int') return 'a whole number';
  return type === 'double' ? 'a number with a point' : named(type);
}

/** A CEL type in plain words. */
export function named(type: string | undefined): string {
  const name = (type ?? '').replace(/^dyn<(.*)>$/, '$1');
  if (name === 'double' || name === 'int' || name === 'uint') return 'a number';
  if (name === 'string') return 'a text';
  if (name === 'bool') return 'true or false';
  if (name === 'null') return 'nothing';
  if (name.startsWith('list')) return 'a list';
  if (name.startsWith('map')) return 'a table';
  if (name === 'dyn' || name === '') return 'a value of any kind';
  return name.startsWith('google.protobuf.')
    ? `a ${name.slice('google.protobuf.'.length).toLowerCase()}`
    : `\`${name.split('_').at(-1)?.toLowerCase()}\` as a whole`;
}
