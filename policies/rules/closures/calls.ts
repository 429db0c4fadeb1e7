import type { ASTNode } from '@marcbachmann/cel-js';
import { type Closure, isList, isNumeric, type Slots, uncovered } from './closure.ts';
import { loopClosure } from './loops.ts';
import { presenceClosure } from './reads.ts';
import { binding, type Scope } from './scope.ts';

type Run<T> = (slots: Slots) => T;

/** `has(…)`, `size(…)`, `double(…)`. */
export function callClosure(name: string, args: readonly ASTNode[], scope: Scope): Closure {
  const [first] = args;
  if (!first || args.length !== 1) return uncovered(`${name}()`);
  if (name === 'has') return presenceClosure(first, scope);
  const value = scope.compile(first, scope);
  if (name === 'size') return sizeClosure(value);
  if (name === 'double' && isNumeric(value.type)) return { type: 'double', run: value.run };
  return uncovered(`${name}()`);
}

/** A method of a text or a list, a loop, or `cel.bind(…)`. */
export function methodClosure(name: string, receiver: ASTNode, args: readonly ASTNode[], scope: Scope): Closure {
  if (name === 'bind' && receiver.op === 'id' && receiver.args === 'cel') return bindClosure(args, scope);
  const [variable] = args;
  const owner = scope.compile(receiver, scope);
  if (isList(owner.type) && variable?.op === 'id' && args.length === 2) return loopClosure(name, owner, variable.args, args[1] as ASTNode, scope);
  if (name === 'size' && args.length === 0) return sizeClosure(owner);
  if (owner.type !== 'string') return uncovered(`${name}() of something else than a text`);
  return textClosure(
    name,
    owner.run as Run<string>,
    args.map((arg) => scope.compile(arg, scope)),
  );
}

function textClosure(name: string, text: Run<string>, args: readonly Closure[]): Closure {
  const [other] = args;
  if (other === undefined) {
    if (name === 'lowerAscii') return { type: 'string', run: (slots) => text(slots).toLowerCase() };
    if (name === 'upperAscii') return { type: 'string', run: (slots) => text(slots).toUpperCase() };
    if (name === 'trim') return { type: 'string', run: (slots) => text(slots).trim() };
    return uncovered(`${name}()`);
  }
  if (args.length !== 1 || other.type !== 'string') return uncovered(`${name}()`);
  const wanted = other.run as Run<string>;
  if (name === 'contains') return { type: 'bool', run: (slots) => text(slots).includes(wanted(slots)) };
  if (name === 'startsWith') return { type: 'bool', run: (slots) => text(slots).startsWith(wanted(slots)) };
  if (name === 'endsWith') return { type: 'bool', run: (slots) => text(slots).endsWith(wanted(slots)) };
  if (name === 'matches' && typeof other.constant === 'string') {
    const pattern = new RegExp(other.constant);
    return { type: 'bool', run: (slots) => pattern.test(text(slots)) };
  }
  return uncovered(`${name}()`);
}

function sizeClosure({ type, run }: Closure): Closure {
  if (type === 'string') return { type: 'int', run: (slots) => codePointsIn(run(slots) as string) };
  if (isList(type)) return { type: 'int', run: (slots) => (run(slots) as readonly unknown[]).length };
  return uncovered('size() of something else');
}

function codePointsIn(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function bindClosure([variable, value, body]: readonly ASTNode[], scope: Scope): Closure {
  if (variable?.op !== 'id' || !value || !body) return uncovered('cel.bind()');
  const bound = scope.compile(value, scope);
  const inner = binding(scope, variable.args, bound.type);
  const { type, run } = scope.compile(body, inner.scope);
  return {
    type,
    run: (slots) => {
      slots[inner.slot] = bound.run(slots);
      return run(slots);
    },
  };
}
