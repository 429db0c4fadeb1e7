import type { ASTNode } from '@marcbachmann/cel-js';
import { isOf } from './checked.ts';
import { type Closure, isList, type Slots, uncovered, unsure } from './closure.ts';
import { binding, type Scope } from './scope.ts';

/** Tries one element after the other; an element that is not of the list's type is CEL's business. */
type Loop = (items: readonly unknown[], slots: Slots) => unknown;

/** `all`, `exists`, `exists_one`, `filter` and `map` over a list. */
export function loopClosure(name: string, owner: Closure, variable: string, body: ASTNode, scope: Scope): Closure {
  if (!isList(owner.type)) return uncovered(`${name}() of something else than a list`);
  const element = owner.type.list;
  if (element === 'dyn') return uncovered(`${name}() of a list of anything`);
  const inner = binding(scope, variable, element);
  const compiled = scope.compile(body, inner.scope);
  const over = (loop: Loop) => (slots: Slots) => loop(owner.run(slots) as readonly unknown[], slots);
  const runOn = (run: Closure['run'], slots: Slots, item: unknown) => {
    if (!isOf(element, item)) unsure();
    slots[inner.slot] = item;
    return run(slots);
  };
  if (name === 'map') return { type: { list: compiled.type }, run: over((list, slots) => list.map((item) => runOn(compiled.run, slots, item))) };
  if (compiled.type !== 'bool') return uncovered(`${name}() by something else than true or false`);
  const isTrue = (slots: Slots) => (item: unknown) => runOn(compiled.run, slots, item) === true;
  if (name === 'exists') return { type: 'bool', run: over((list, slots) => list.some(isTrue(slots))) };
  if (name === 'all') return { type: 'bool', run: over((list, slots) => list.every(isTrue(slots))) };
  if (name === 'exists_one') return { type: 'bool', run: over((list, slots) => list.filter(isTrue(slots)).length === 1) };
  if (name === 'filter') return { type: owner.type, run: over((list, slots) => list.filter(isTrue(slots))) };
  return uncovered(`${name}()`);
}
