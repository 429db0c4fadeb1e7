import type { ASTNode } from '@marcbachmann/cel-js';
import type { RuleEnvironment } from './environment.ts';
import { childrenOf, indexesOf, pathOf, type ReadPath, type Step } from './paths.ts';
import { childOf, elementOf, mayLack, type Shape } from './shapes.ts';

/** A read of what may be absent, in a condition that nowhere asks whether it is there. */
export interface UnguardedRead {
  /** The part of the observation, such as `attempts[].amount`. */
  readonly part: string;
  /** As the condition writes it, such as `a.amount`. */
  readonly written: string;
  /** What to write in its place, such as `has(a.amount) && …`. */
  readonly guarded: string;
  /** Where it stands in the condition; end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A part of the observation: its name, in which the elements of a list end in `[]`, and what is there. */
interface Part {
  readonly name: string;
  readonly shape: Shape;
}
type KeyStep = Extract<Step, { readonly key: string }>;
/** What the variables of the loops around a node stand for. */
type Scope = ReadonlyMap<string, Part>;

/** Every part that may be absent and is read unasked, once, in the order it stands there. Asking anywhere in the condition is enough. */
export function unguardedReads(ast: ASTNode, condition: string, environment: RuleEnvironment): readonly UnguardedRead[] {
  const reads = new Map<string, UnguardedRead>();
  const asked = new Set<string>();
  const visit = (node: ASTNode, scope: Scope): void => {
    if (node.op === 'call' && node.args[0] === 'has') {
      for (const { part } of node.args[1].flatMap((inner) => followed(inner, scope, environment))) asked.add(part.name);
      return;
    }
    if (node.op === 'in') asked.add(entryOf(node.args[0], partOf(node.args[1], scope, environment)));
    const path = pathOf(node);
    for (const { part, unsure } of followed(node, scope, environment)) {
      if (path && unsure && !reads.has(part.name)) reads.set(part.name, read(part, path, unsure, condition));
    }
    if (path) for (const index of indexesOf(node)) visit(index, scope);
    else
      for (const { node: child, binds } of childrenOf(node)) visit(child, binds ? new Map(scope).set(binds.name, boundTo(binds, scope, environment)) : scope);
  };
  visit(ast, new Map());
  return [...reads.values()].filter(({ part }) => namesOf(part).every((name) => !asked.has(name))).sort((a, b) => a.start - b.start);
}

interface Followed {
  readonly part: Part;
  /** The step that led there, if it may lead nowhere. */
  readonly unsure?: KeyStep;
}

/** The parts that a chain passes through. */
function followed(node: ASTNode, scope: Scope, environment: RuleEnvironment): readonly Followed[] {
  const path = pathOf(node);
  if (!path) return [];
  let part: Part = scope.get(path.root) ?? { name: path.root, shape: environment.variables[path.root] ?? 'dyn' };
  return path.steps.map((step) => {
    const { name, shape } = part;
    const isNamed = 'key' in step && !isList(shape);
    part = isNamed ? { name: `${name}.${step.key}`, shape: childOf(shape, step.key) ?? 'dyn' } : { name: `${name}[]`, shape: elementOf(shape) };
    return isNamed && mayLack(shape, step.key) ? { part, unsure: step } : { part };
  });
}

function isList(shape: Shape): boolean {
  return typeof shape !== 'string' && 'list' in shape;
}

function partOf(node: ASTNode, scope: Scope, environment: RuleEnvironment): Part {
  const path = pathOf(node);
  if (!path) return node.op === 'rcall' && node.args[0] === 'filter' ? partOf(node.args[1], scope, environment) : { name: '', shape: 'dyn' };
  return followed(node, scope, environment).at(-1)?.part ?? scope.get(path.root) ?? { name: path.root, shape: environment.variables[path.root] ?? 'dyn' };
}

function boundTo({ to, each }: { readonly to: ASTNode; readonly each: boolean }, scope: Scope, environment: RuleEnvironment): Part {
  const { name, shape } = partOf(to, scope, environment);
  return each ? { name: `${name}[]`, shape: elementOf(shape) } : { name, shape };
}

/** What `key in table` asks for: an entry, or any that the condition names only in play. */
function entryOf(key: ASTNode, { name }: Part): string {
  return key.op === 'value' ? `${name}.${String(key.args)}` : `${name}.*`;
}

/** By what a part may be asked for: a signal is there where its source is. */
function namesOf(part: string): readonly string[] {
  const twin = part.startsWith('signals.') ? part.replace('signals.', 'sources.') : part.replace(/^sources\./, 'signals.');
  return [part, twin, part.replace(/[^.]*$/, '*')];
}

function read({ name: part }: Part, { start }: ReadPath, { key, start: keyStart, end }: KeyStep, condition: string): UnguardedRead {
  const owner = condition.slice(start, keyStart).replace(/\s*[.[]\s*$/, '');
  const isWord = /^[A-Za-z_]\w*$/.test(key);
  const written = isWord ? `${owner}.${key}` : `${owner}[${JSON.stringify(key)}]`;
  return { part, written, guarded: isWord ? askingFor(owner, key) : `${JSON.stringify(key)} in ${owner} && …`, start, end };
}

/** `has()` takes no element of a list, unless it has a name. */
function askingFor(owner: string, key: string): string {
  return owner.includes('[') ? `cel.bind(it, ${owner}, has(it.${key}) && …)` : `has(${owner}.${key}) && …`;
}
