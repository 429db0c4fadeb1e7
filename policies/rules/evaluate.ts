import { EvaluationError } from '@marcbachmann/cel-js';
import { Unsure } from './closures/closure.ts';
import type { CompiledRule } from './compile.ts';
import type { ReadPath } from './paths.ts';
import type { Seen } from './seen.ts';
import { findingOf } from './wording.ts';

export type Outcome = { readonly is: 'fired' } | { readonly is: 'not' } | { readonly is: 'error'; readonly message: string };

const FIRED: Outcome = { is: 'fired' };
const NOT: Outcome = { is: 'not' };

/** Whether a rule's condition holds, or why that cannot be said. By its closure where it has one that is sure; else by CEL. */
export function evaluateRule(compiled: CompiledRule, seen: Seen): Outcome {
  const { closure } = compiled;
  if (closure === undefined || seen.slots === undefined) return evaluateByCel(compiled, seen);
  try {
    return closure(seen.slots) ? FIRED : NOT;
  } catch (error) {
    if (error instanceof Unsure) return evaluateByCel(compiled, seen);
    throw error;
  }
}

/** The same as CEL has it: what a closure is held against. */
export function evaluateByCel(compiled: CompiledRule, seen: Seen): Outcome {
  try {
    return compiled.holds(seen.context) ? FIRED : NOT;
  } catch (error) {
    return { is: 'error', message: messageOf(error, compiled) };
  }
}

function messageOf(error: unknown, { rule, reads }: CompiledRule): string {
  const { code, summary, start, end } = findingOf(error, rule.when);
  if (!(error instanceof EvaluationError)) return `the condition failed: ${summary}`;
  const path = reads.flatMap(prefixesOf).find((prefix) => prefix.end === end && prefix.start <= start);
  const name = rule.when.slice(path?.start ?? start, end);
  if (code === 'no_such_key') {
    const isTable = path?.steps.at(-1) !== undefined && !('key' in (path.steps.at(-1) ?? {}));
    const key = summary.replace(/^No such key: /, '');
    return isTable ? `\`${name}\` has no entry \`${key}\`` : `\`${name}\` is absent; guard it with \`has(${name})\``;
  }
  return `\`${name}\`: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`;
}

/** A chain and every shorter chain it begins with. */
function prefixesOf(path: ReadPath): readonly ReadPath[] {
  return path.steps.map((step, index) => ({ ...path, steps: path.steps.slice(0, index + 1), end: 'end' in step ? step.end : path.end }));
}
