import type { ASTNode } from '@marcbachmann/cel-js';
import type { Param } from '../schema.ts';
import { childrenOf, paramAt, pathOf } from './paths.ts';

/** A text that a condition compares with a part of the observation. */
export interface ComparedText {
  /** That part, such as `signals.intent`; the elements of a list end in `[]`, such as `signals.sensitive_topics[]`. */
  readonly subject: string;
  readonly text: string;
  /** Where the text, or the param that holds it, stands in the condition; end exclusive. */
  readonly start: number;
  readonly end: number;
}

type Params = Readonly<Record<string, Param>>;
/** What the variables of the loops around a node stand for. */
type Scope = ReadonlyMap<string, string>;
type Text = Omit<ComparedText, 'subject'>;

/** Every text, written out or in `params`, that a condition compares by `==`, `!=` or `in`, in the order it stands there. */
export function comparedTexts(ast: ASTNode, params: Params): readonly ComparedText[] {
  const visit = (node: ASTNode, scope: Scope): ComparedText[] => {
    const ofParts = childrenOf(node).flatMap(({ node: child, binds }) => {
      if (!binds) return visit(child, scope);
      return visit(child, new Map(scope).set(binds.name, `${subjectOf(binds.to, scope) ?? ''}${binds.each ? '[]' : ''}`));
    });
    return [...comparedBy(node, scope, params), ...ofParts];
  };
  return visit(ast, new Map()).sort((a, b) => a.start - b.start);
}

function comparedBy(node: ASTNode, scope: Scope, params: Params): ComparedText[] {
  if (node.op !== '==' && node.op !== '!=' && node.op !== 'in') return [];
  const [left, right] = node.args;
  const pairs = node.op === 'in' ? [pair(left, '', right), pair(right, '[]', left)] : [pair(left, '', right), pair(right, '', left)];
  return pairs.flatMap(({ of, suffix, other }) => {
    const subject = subjectOf(of, scope);
    return subject === undefined ? [] : textsOf(other, params).map((text) => ({ subject: `${subject}${suffix}`, ...text }));
  });
}

function pair(of: ASTNode, suffix: string, other: ASTNode) {
  return { of, suffix, other };
}

/** The name of the part of the observation that a node reads, if all of its steps are known. */
function subjectOf(node: ASTNode, scope: Scope): string | undefined {
  const path = pathOf(node);
  if (!path) return node.op === 'rcall' && node.args[0] === 'filter' ? subjectOf(node.args[1], scope) : undefined;
  const root = scope.get(path.root) ?? path.root;
  return path.steps.reduce<string | undefined>((name, step) => (name !== undefined && 'key' in step ? `${name}${stepName(step.key)}` : undefined), root);
}

function stepName(key: string): string {
  return /^\d+$/.test(key) ? '[]' : `.${key}`;
}

function textsOf(node: ASTNode, params: Params): Text[] {
  if (node.op === 'list') return node.args.flatMap((item) => textsOf(item, params));
  const path = pathOf(node);
  const value: unknown = node.op === 'value' ? node.args : path && paramAt(path, params);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((text) => (typeof text === 'string' ? [{ text, start: node.start, end: node.end }] : []));
}
