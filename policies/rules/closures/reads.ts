import type { ASTNode } from '@marcbachmann/cel-js';
import type { Observation } from '../../../core/observation.ts';
import { OBSERVED } from '../observed.ts';
import { paramAt, pathOf } from '../paths.ts';
import { checked, isOf, scalarName } from './checked.ts';
import { type Closure, isList, type Slots, type Type, uncovered, unsure } from './closure.ts';
import type { Scope } from './scope.ts';
import { slotClosure } from './slot-closure.ts';

type Access = Extract<ASTNode, { op: 'id' | '.' | '[]' }>;

/** A variable, a field, an element. */
export function readClosure(node: Access, scope: Scope): Closure {
  const whole = paramClosure(node, scope) ?? observedClosure(node, scope);
  if (whole) return whole;
  if (node.op === 'id') return boundClosure(node.args, scope);
  const base = scope.compile(node.args[0], scope);
  return node.op === '.' ? fieldClosure(base, node.args[1]) : indexClosure(base, scope.compile(node.args[1], scope));
}

/** `has()`: whether a field is there; what leads to it has to be. */
export function presenceClosure(node: ASTNode, scope: Scope): Closure {
  if (node.op !== '.') return uncovered('has() of something else');
  const chain = chainOf(node, scope);
  if (chain && chain.keys.length === 1) {
    const slot = scope.slots.of(chain.root, chain.keys);
    return { type: 'bool', run: presenceAt(chain.type, slot), present: slot };
  }
  const base = scope.compile(node.args[0], scope);
  return { type: 'bool', run: presence(typeUnder(base.type, node.args[1]), fieldOf(base.run, node.args[1])) };
}

function presenceAt(type: Type, slot: number): (slots: Slots) => boolean {
  const name = scalarName(type);
  if (name === undefined) return presence(type, (slots) => slots[slot]);
  return (slots) => {
    const value = slots[slot];
    return typeof value === name || (value !== undefined && unsure());
  };
}

function presence(type: Type, read: (slots: Slots) => unknown): (slots: Slots) => boolean {
  return (slots) => {
    const value = read(slots);
    return value !== undefined && (isOf(type, value) || unsure());
  };
}

/** A param that is known when the policy is loaded. */
function paramClosure(node: Access, { environment, bound }: Scope): Closure | undefined {
  const path = pathOf(node);
  if (path?.root !== 'params' || bound.has('params')) return undefined;
  const keys = keysOf(path);
  const type = keys && typeAlong(environment.variables['params'] ?? 'dyn', keys);
  if (type === undefined) return undefined;
  const value = paramAt(path, environment.params);
  if (value === undefined) return uncovered('a param that is not there');
  return { type, run: () => value, constant: value };
}

function observedClosure(node: Access, scope: Scope): Closure | undefined {
  const chain = chainOf(node, scope);
  if (!chain) return undefined;
  return slotClosure(chain.type, scope.slots.of(chain.root, chain.keys));
}

/** A path into the observation by known keys, over records and tables alone. */
function chainOf(node: Access, { bound }: Scope): { readonly root: keyof Observation; readonly keys: readonly string[]; readonly type: Type } | undefined {
  const path = pathOf(node);
  const keys = path && keysOf(path);
  if (!keys || bound.has(path.root) || !isObserved(path.root)) return undefined;
  const type = typeAlong(OBSERVED[path.root], keys);
  return type === undefined ? undefined : { root: path.root, keys, type };
}

function keysOf({ steps }: NonNullable<ReturnType<typeof pathOf>>): readonly string[] | undefined {
  const keys = steps.flatMap((step) => ('key' in step ? [step.key] : []));
  return keys.length === steps.length ? keys : undefined;
}

function typeAlong(root: Type, keys: readonly string[]): Type | undefined {
  let type = root;
  for (const key of keys) {
    if (typeof type !== 'object' || isList(type)) return undefined;
    type = typeUnder(type, key);
  }
  return type;
}

/** What lies under a known key of a record or a table. */
function typeUnder(type: Type, key: string): Type {
  if (typeof type !== 'object' || isList(type)) return uncovered(`\`${key}\` of something whose fields are not known`);
  // Every object of JavaScript seems to have these.
  if (key in Object.prototype) return uncovered(`\`${key}\``);
  return 'map' in type ? type.map : (type.fields[key] ?? uncovered(`an unknown field \`${key}\``));
}

function boundClosure(name: string, { bound }: Scope): Closure {
  const variable = bound.get(name);
  if (!variable) return uncovered(name);
  const { slot, type } = variable;
  return { type, run: (slots) => slots[slot] };
}

function fieldClosure(base: Closure, key: string): Closure {
  return checked(typeUnder(base.type, key), fieldOf(base.run, key));
}

function fieldOf(run: Closure['run'], key: string): (slots: Slots) => unknown {
  return (slots) => (run(slots) as Record<string, unknown>)[key];
}

function indexClosure(base: Closure, index: Closure): Closure {
  if (isList(base.type)) {
    if (index.type !== 'int') return uncovered('a list by something else than a whole number');
    return checked(base.type.list, (slots) => (base.run(slots) as readonly unknown[])[index.run(slots) as number]);
  }
  if (index.type !== 'string' || typeof base.type !== 'object' || !('map' in base.type)) return uncovered('a computed key');
  return checked(base.type.map, (slots) => {
    const table = base.run(slots) as Record<string, unknown>;
    const key = index.run(slots) as string;
    return Object.hasOwn(table, key) ? table[key] : undefined;
  });
}

function isObserved(name: string): name is keyof Observation {
  return Object.hasOwn(OBSERVED, name);
}
