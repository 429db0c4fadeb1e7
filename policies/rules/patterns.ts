import { createRequire } from 'node:module';
import type { ASTNode } from '@marcbachmann/cel-js';
import type { Param } from '../schema.ts';
import type { ConditionProblem } from './condition-problem.ts';
import { childrenOf, paramAt, pathOf } from './paths.ts';

/** How far the search for backtracking goes: about a second at worst. What it cannot settle is refused. */
const MAX_STEPS = 10_000;

/** A pattern without repetition and with at most one group tries each alternative once, wherever it starts. */
const PLAIN = /^[^*+?{()]*(?:\((?:\?:)?[^*+?{()]*\)[^*+?{()]*)?$/;

/** What is wrong with the regular expressions of a condition's `matches()`: customers choose the text they run on. */
export function patternProblems(ast: ASTNode, params: Readonly<Record<string, Param>>): readonly ConditionProblem[] {
  const own = ast.op === 'rcall' && ast.args[0] === 'matches' ? ast.args[2][0] : undefined;
  const problem = own && problemOf(own, params);
  return [...(problem ? [problem] : []), ...childrenOf(ast).flatMap((child) => patternProblems(child.node, params))];
}

function problemOf(node: ASTNode, params: Readonly<Record<string, Param>>): ConditionProblem | undefined {
  const path = pathOf(node);
  const pattern: unknown = node.op === 'value' ? node.args : path && paramAt(path, params);
  const at = { start: node.start, end: node.end };
  if (typeof pattern !== 'string') {
    return {
      code: 'regex-dynamic',
      message: 'the pattern of `matches()` has to be known when the policy is loaded',
      help: 'Write it in quotes, or name a text in `params`.',
      ...at,
    };
  }
  if (!isRegularExpression(pattern)) {
    return { code: 'regex-invalid', message: `\`${pattern}\` is not a regular expression`, help: helpForInvalid(pattern), ...at };
  }
  if (isLinear(pattern)) return undefined;
  return {
    code: 'regex-unsafe',
    message: `\`${pattern}\` can take very long on a long message, or could not be shown not to`,
    help: 'Avoid `*`, `+` and `{}`, or begin the pattern with `^`; to look for words use `message.contains("…")` or alternatives such as `(lawyer|attorney)`.',
    ...at,
  };
}

function isRegularExpression(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

function helpForInvalid(pattern: string): string {
  return pattern.startsWith('(?')
    ? 'Flags are not known; for any case write `message.lowerAscii().matches(…)`.'
    : 'Escape what is meant literally, with two backslashes inside quotes.';
}

/** Whether matching takes time linear in the text, as far as `redos-detector` can show. */
function isLinear(pattern: string): boolean {
  if (PLAIN.test(pattern)) return true;
  // Loaded only when it is needed: few policies use patterns, and it takes 30 ms.
  const { isSafePattern } = createRequire(import.meta.url)('redos-detector') as typeof import('redos-detector');
  try {
    return isSafePattern(pattern, { maxSteps: MAX_STEPS, timeout: Number.POSITIVE_INFINITY }).safe;
  } catch {
    return false;
  }
}
