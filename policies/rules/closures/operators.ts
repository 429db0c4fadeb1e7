import type { ASTNode, BinaryOperator } from '@marcbachmann/cel-js';
import { asBool, checked } from './checked.ts';
import { type Closure, isList, isNumeric, type Slots, type Type, uncovered, unsure } from './closure.ts';
import { fusedComparison } from './fused.ts';
import type { Scope } from './scope.ts';

type Run<T> = (slots: Slots) => T;
type Binary = Extract<ASTNode, { op: BinaryOperator }>;

/** `||`. Where the first part fails CEL asks the second; that is left to CEL. */
export function orClosure([first, second]: readonly [ASTNode, ASTNode], scope: Scope): Closure {
  const [left, right] = [asBool(scope.compile(first, scope)), asBool(scope.compile(second, scope))];
  return { type: 'bool', run: (slots) => left(slots) || right(slots) };
}

/**
 * `&&`, however many. Where `has()` asks for a value that a later part tests, the test alone does it: absent is false. If any
 * part is false so is the whole, for CEL too, whatever fails before or behind it.
 */
export function andClosure(node: Extract<ASTNode, { op: '&&' }>, scope: Scope): Closure {
  const parts = partsOf(node).map((part) => scope.compile(part, scope));
  const tested = new Set(parts.flatMap(({ test }) => test?.slots ?? []));
  const asked = new Set(parts.flatMap(({ present }) => (present !== undefined && tested.has(present) ? [present] : [])));
  const runs = parts.filter(({ present }) => present === undefined || !asked.has(present)).map((part) => (part.test ? part.test.lenient(asked) : asBool(part)));
  return { type: 'bool', run: all(runs) };
}

function partsOf(node: ASTNode): readonly ASTNode[] {
  return node.op === '&&' ? node.args.flatMap(partsOf) : [node];
}

function all([first, second, ...rest]: readonly Run<boolean>[]): Run<boolean> {
  if (!first) return () => true;
  if (!second) return first;
  const others = all(rest);
  return rest.length === 0 ? (slots) => first(slots) && second(slots) : (slots) => first(slots) && second(slots) && others(slots);
}

export function notClosure(node: ASTNode, scope: Scope): Closure {
  const inner = scope.compile(node, scope);
  if (inner.type !== 'bool') return uncovered('`!` of something else');
  const run = asBool(inner);
  return { type: 'bool', run: (slots) => !run(slots) };
}

export function minusClosure(node: ASTNode, scope: Scope): Closure {
  const { type, run } = scope.compile(node, scope);
  if (type === 'int') return { type, run: (slots) => 0 - (run(slots) as number) };
  if (type === 'double') return { type, run: (slots) => -(run(slots) as number) };
  return uncovered('`-` of something else');
}

export function ternaryClosure([condition, yes, no]: readonly [ASTNode, ASTNode, ASTNode], scope: Scope): Closure {
  const [holds, then, otherwise] = [asBool(scope.compile(condition, scope)), scope.compile(yes, scope), scope.compile(no, scope)];
  if (typeof then.type !== 'string' || then.type !== otherwise.type) return uncovered('branches of other types');
  return { type: then.type, run: (slots) => (holds(slots) ? then.run(slots) : otherwise.run(slots)) };
}

export function binaryClosure({ op, args }: Binary, scope: Scope): Closure {
  const [left, right] = [scope.compile(args[0], scope), scope.compile(args[1], scope)];
  const fused = fusedComparison(op, left, right);
  if (fused) return fused;
  switch (op) {
    case 'in':
      return { type: 'bool', run: membership(left, right) };
    case '==':
    case '!=':
      return { type: 'bool', run: equality(op, ...alike(left, right)) };
    case '<':
    case '<=':
    case '>':
    case '>=':
      return { type: 'bool', run: ordering(op, ...alike(left, right)) };
    default:
      return arithmetic(op, left, right);
  }
}

/** Both as scalars that can be compared; a value of unknown type has to turn out to be what it is compared with. */
function alike(left: Closure, right: Closure): [Run<unknown>, Run<unknown>] {
  const [a, b] = [left.type, right.type];
  if (typeof a !== 'string' || typeof b !== 'string') return uncovered('a comparison of more than scalars');
  if (a === 'dyn' && isPlain(b)) return [checked(b, left.run).run, right.run];
  if (b === 'dyn' && isPlain(a)) return [left.run, checked(a, right.run).run];
  if (a === 'dyn' || b === 'dyn' || (a !== b && !(isNumeric(a) && isNumeric(b)))) return uncovered('a comparison of different types');
  return [left.run, right.run];
}

function isPlain(type: Type): boolean {
  return type === 'string' || type === 'bool' || type === 'double';
}

function equality(op: '==' | '!=', left: Run<unknown>, right: Run<unknown>): Run<boolean> {
  return op === '==' ? (slots) => left(slots) === right(slots) : (slots) => left(slots) !== right(slots);
}

function ordering(op: '<' | '<=' | '>' | '>=', left: Run<unknown>, right: Run<unknown>): Run<boolean> {
  const [a, b] = [left as Run<number>, right as Run<number>];
  if (op === '<') return (slots) => a(slots) < b(slots);
  if (op === '<=') return (slots) => a(slots) <= b(slots);
  if (op === '>') return (slots) => a(slots) > b(slots);
  return (slots) => a(slots) >= b(slots);
}

function membership(value: Closure, list: Closure): Run<boolean> {
  if (!isList(list.type) || typeof value.type !== 'string') return uncovered('`in` something else than a list');
  const { list: element } = list.type;
  const isAlike = value.type !== 'dyn' && (element === value.type || (isNumeric(value.type) && isNumeric(element)));
  if (!isAlike) return uncovered('`in` a list of something else');
  if (Array.isArray(list.constant)) {
    const items: readonly unknown[] = list.constant;
    return (slots) => items.indexOf(value.run(slots)) !== -1;
  }
  return (slots) => {
    const wanted = value.run(slots);
    return (list.run(slots) as readonly unknown[]).indexOf(wanted) !== -1;
  };
}

const NUMBERS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

function arithmetic(op: string, left: Closure, right: Closure): Closure {
  const [a, b] = [left.run as Run<number>, right.run as Run<number>];
  if (op === '+' && left.type === 'string' && right.type === 'string') return { type: 'string', run: (slots) => a(slots) + b(slots) };
  const compute = NUMBERS[op];
  if (!compute || !isNumeric(left.type) || !isNumeric(right.type)) return uncovered(`\`${op}\` of something else than numbers`);
  if (left.type === 'double' || right.type === 'double') return { type: 'double', run: (slots) => compute(a(slots), b(slots)) };
  // Whole numbers have no fraction, no −0, and an end; CEL refuses to divide them by 0.
  return {
    type: 'int',
    run: (slots) => {
      const whole = Math.trunc(compute(a(slots), b(slots))) + 0;
      return Number.isSafeInteger(whole) ? whole : unsure();
    },
  };
}
