import type { ASTNode } from '@marcbachmann/cel-js';
import type { RuleEnvironment } from '../environment.ts';
import type { Closure, Type } from './closure.ts';
import type { SlotTable } from './slots.ts';

/** What a part of a condition is compiled in. */
export interface Scope {
  readonly environment: Pick<RuleEnvironment, 'variables' | 'params'>;
  readonly slots: SlotTable;
  /** Variables of the loops around it. */
  readonly bound: ReadonlyMap<string, { readonly slot: number; readonly type: Type }>;
  /** Compiles a part of the part. */
  readonly compile: (node: ASTNode, scope: Scope) => Closure;
}

/** The scope inside a loop over `type`, or behind a name for something of `type`. */
export function binding(scope: Scope, name: string, type: Type): { readonly scope: Scope; readonly slot: number } {
  const slot = scope.slots.bound();
  return { slot, scope: { ...scope, bound: new Map(scope.bound).set(name, { slot, type }) } };
}
