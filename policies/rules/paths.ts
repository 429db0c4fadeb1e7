import type { ASTNode } from '@marcbachmann/cel-js';
import type { Param } from '../schema.ts';

/** A chain of steps into a variable, as a condition writes it: `params.confidence[action.consequence]`. */
export interface ReadPath {
  readonly root: string;
  readonly steps: readonly Step[];
  /** Where it stands in the condition; end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** `key` is known when the policy is loaded, `at` only from the observation. */
export type Step = { readonly key: string; readonly start: number; readonly end: number } | { readonly at: ReadPath } | { readonly at: 'computed' };

const LOOPS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

/** A part of a node, and the name that is bound inside it: to each element of `to`, or to `to` itself. */
export interface Child {
  readonly node: ASTNode;
  readonly binds?: { readonly name: string; readonly to: ASTNode; readonly each: boolean };
}

/** A node's parts that are expressions themselves. */
export function childrenOf(node: ASTNode): readonly Child[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [{ node: node.args[0] }];
    case 'call':
      return node.args[1].map((child) => ({ node: child }));
    case 'rcall':
      return childrenOfMethod(...node.args);
    case 'list':
      return node.args.map((child) => ({ node: child }));
    case 'map':
      return node.args.flat().map((child) => ({ node: child }));
    case '!_':
    case '-_':
      return [{ node: node.args }];
    default:
      return node.args.map((child) => ({ node: child }));
  }
}

function childrenOfMethod(name: string, receiver: ASTNode, args: readonly ASTNode[]): readonly Child[] {
  const [variable, ...inner] = args;
  if (variable?.op !== 'id') return [receiver, ...args].map((node) => ({ node }));
  if (LOOPS.has(name) && inner.length > 0) {
    const binds = { name: variable.args, to: receiver, each: true };
    return [{ node: receiver }, ...inner.map((node) => ({ node, binds }))];
  }
  const [value, body] = inner;
  if (name === 'bind' && receiver.op === 'id' && receiver.args === 'cel' && value && body) {
    return [{ node: value }, { node: body, binds: { name: variable.args, to: value, each: false } }];
  }
  return [receiver, ...args].map((node) => ({ node }));
}

/** The chain that `node` is, if it is one that begins at a variable. */
export function pathOf(node: ASTNode): ReadPath | undefined {
  if (node.op === 'id') return { root: node.args, steps: [], start: node.start, end: node.end };
  if (node.op !== '.' && node.op !== '[]') return undefined;
  const base = pathOf(node.args[0]);
  return base && { root: base.root, steps: [...base.steps, stepOf(node)], start: base.start, end: node.end };
}

function stepOf(node: Extract<ASTNode, { op: '.' | '[]' }>): Step {
  if (node.op === '.') return { key: node.args[1], start: node.end - node.args[1].length, end: node.end };
  const index = node.args[1];
  if (index.op === 'value' && (typeof index.args === 'string' || typeof index.args === 'bigint')) {
    return { key: String(index.args), start: index.start, end: index.end };
  }
  return { at: pathOf(index) ?? 'computed' };
}

/** The indexes of a chain that are computed. */
export function indexesOf(node: ASTNode): ASTNode[] {
  if (node.op === '.') return indexesOf(node.args[0]);
  if (node.op !== '[]') return [];
  return node.args[1].op === 'value' ? indexesOf(node.args[0]) : [...indexesOf(node.args[0]), node.args[1]];
}

/** The param that a chain leads to; `undefined` when it does not begin at `params`, or is not known before an observation is. */
export function paramAt(path: ReadPath, params: Readonly<Record<string, Param>>): unknown {
  if (path.root !== 'params') return undefined;
  return path.steps.reduce<unknown>((value, step) => {
    const isTable = typeof value === 'object' && value !== null;
    return isTable && 'key' in step && Object.hasOwn(value, step.key) ? Reflect.get(value, step.key) : undefined;
  }, params);
}
