import type { Shape } from '../shapes.ts';

/** What a part of a condition gives, as CEL types it: numbers of the observation and of params are doubles, counts and whole literals ints. */
export type Type = 'int' | Shape | { readonly list: Type };

/** The values that a condition reads, each at its place, and behind them the variables of its loops. */
export type Slots = unknown[];

/** A part of a condition that runs without CEL. */
export interface Closure {
  readonly type: Type;
  /**
   * Gives what CEL would give; ints are numbers.
   * @throws Unsure where CEL might throw, and wherever the outcome is not plain
   */
  readonly run: (slots: Slots) => unknown;
  /** What it gives whatever the observation is. */
  readonly constant?: unknown;
  /** The place of which it gives the value, where it does no more than that. */
  readonly slot?: number;
  /** The place of which it says whether there is a value, where it does no more than that. */
  readonly present?: number;
  /** It tests the values at a few places, and can also do so where they need not be there. */
  readonly test?: Test;
}

/** A test of true or false of the values at some places. */
export interface Test {
  readonly slots: readonly number[];
  /** The same, but false, instead of unsure, where a value at one of `optional` is absent. */
  readonly lenient: (optional: ReadonlySet<number>) => (slots: Slots) => boolean;
}

/** Only CEL can say what comes of this condition now: it fails, or its values are not what their types say. */
export class Unsure extends Error {}

const UNSURE = new Unsure('only CEL knows');

/** Made once, for it may be thrown on every turn. */
export function unsure(): never {
  throw UNSURE;
}

/** A condition holds something that has no closure; CEL evaluates all of it. */
export class Uncovered extends Error {}

export function uncovered(what: string): never {
  throw new Uncovered(what);
}

export function isList(type: Type): type is { readonly list: Type } {
  return typeof type === 'object' && 'list' in type;
}

export function isNumeric(type: Type): boolean {
  return type === 'int' || type === 'double';
}
