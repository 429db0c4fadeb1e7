import type { ASTNode } from '@marcbachmann/cel-js';
import { didYouMean } from '../../core/validate.ts';
import type { ConditionProblem } from './condition-problem.ts';
import type { RuleEnvironment } from './environment.ts';
import { childrenOf, indexesOf, pathOf, type ReadPath } from './paths.ts';
import { childOf, elementOf, keysOf, type Shape } from './shapes.ts';

export interface References {
  /** Every chain into the observation or the params that the condition may read, in the order it stands there. */
  readonly reads: readonly ReadPath[];
  readonly problems: readonly ConditionProblem[];
}

type Scope = ReadonlyMap<string, Shape>;

/** What a condition reads, and which of it does not exist. Also looks inside `has()`, where CEL would let a misspelt field pass. */
export function referencesOf(ast: ASTNode, environment: RuleEnvironment): References {
  const reads: ReadPath[] = [];
  const problems: ConditionProblem[] = [];
  const visit = (node: ASTNode, scope: Scope): void => {
    const path = pathOf(node);
    if (path) {
      const problem = problemOf(path, scope, environment);
      if (problem) problems.push(problem);
      else if (!scope.has(path.root) && path.root in environment.variables) reads.push(path);
      for (const index of indexesOf(node)) visit(index, scope);
      return;
    }
    for (const { node: child, binds } of childrenOf(node)) {
      if (!binds) visit(child, scope);
      else visit(child, new Map(scope).set(binds.name, binds.each ? elementOf(shapeOf(binds.to, scope, environment)) : shapeOf(binds.to, scope, environment)));
    }
  };
  visit(ast, new Map());
  return { reads, problems };
}

function shapeOf(node: ASTNode, scope: Scope, environment: RuleEnvironment): Shape {
  const path = pathOf(node);
  if (!path) return node.op === 'rcall' && node.args[0] === 'filter' ? shapeOf(node.args[1], scope, environment) : 'dyn';
  const root: Shape = scope.get(path.root) ?? environment.variables[path.root] ?? 'dyn';
  return path.steps.reduce<Shape>((shape, step) => ('key' in step && !isList(shape) ? (childOf(shape, step.key) ?? 'dyn') : elementOf(shape)), root);
}

function isList(shape: Shape): boolean {
  return typeof shape !== 'string' && 'list' in shape;
}

function problemOf(path: ReadPath, scope: Scope, environment: RuleEnvironment): ConditionProblem | undefined {
  const root = scope.get(path.root) ?? environment.variables[path.root];
  if (!root) return environment.cel.hasVariable(path.root) ? undefined : unknownVariable(path, environment.variables);
  let shape: Shape = root;
  let name = path.root;
  for (const step of path.steps) {
    const next: Shape | undefined = 'key' in step && !isList(shape) ? childOf(shape, step.key) : elementOf(shape);
    if (!next && 'key' in step) return unknownField(step, name, keysOf(shape) ?? []);
    name = 'key' in step ? (isList(shape) ? `${name}[${step.key}]` : `${name}.${step.key}`) : `${name}[…]`;
    shape = next ?? 'dyn';
  }
  return undefined;
}

function unknownVariable(path: ReadPath, variables: Readonly<Record<string, Shape>>): ConditionProblem {
  const owner = Object.keys(variables).find((name) => keysOf(variables[name] ?? 'dyn')?.includes(path.root));
  const meant = owner ? `${owner}.${path.root}` : didYouMean(path.root, Object.keys(variables));
  return {
    code: 'unknown-variable',
    message: `unknown variable \`${path.root}\`${meant ? `, did you mean \`${meant}\`?` : ''}`,
    help: meant ? `Write \`${meant}\`.` : `Known: ${Object.keys(variables).join(', ')}.`,
    start: path.start,
    end: path.start + path.root.length,
  };
}

function unknownField(step: { key: string; start: number; end: number }, owner: string, known: readonly string[]): ConditionProblem {
  const meant = didYouMean(step.key, known);
  const isParam = owner === 'params' || owner.startsWith('params.');
  return {
    code: isParam ? 'unknown-param' : 'unknown-field',
    message: `\`${owner}\` has no \`${step.key}\`${meant ? `, did you mean \`${meant}\`?` : ''}`,
    help: meant ? `Write \`${meant}\`.` : known.length > 0 ? `Known here: ${known.join(', ')}.` : isParam ? 'Add it to `params`.' : 'Remove it.',
    start: step.start,
    end: step.end,
  };
}
