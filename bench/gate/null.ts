import type { Cell } from '../../evaluators/cell.ts';
import type { BaselineCell } from '../../evaluators/gate/baseline-cell.ts';
import type { Condition } from '../../evaluators/gate/condition.ts';
import type { Traffic } from '../../scenarios/traffic.ts';
import type { Random } from '../coverage/chance.ts';

/** An answer of a gate that can be wrong. */
export type WrongAnswer = 'pass' | 'fail';

/** What a gate judges, as it was drawn. */
export interface DrawnSuite {
  readonly cells: readonly Cell[];
  readonly baseline: readonly BaselineCell[];
}

/**
 * Under which truth a suite is drawn: that of the null, or one as good, or as bad, for every condition as can be. The
 * extremes say which answers a suite of this make can give at all.
 */
export type TruthOf = 'null' | 'best' | 'worst';

/** A truth under which an answer of the gate is wrong, and the suites that it gives. */
export interface Null {
  /** Simulated families, or those of the shipped suite. */
  readonly world: 'simulated' | 'shipped suite';
  /** What kind of condition is tried: a null of every kind must be able to give either wrong answer. */
  readonly kind: string;
  readonly name: string;
  readonly families: number;
  /** Correlation within families of what is drawn at random; absent where nothing but families is. */
  readonly icc?: number;
  readonly conditions: readonly Condition[];
  readonly traffic: Traffic;
  /**
   * Truth exactly on a limit is the hardest of those for which *pass* is wrong and of those for which *fail* is, so both
   * are counted there.
   */
  readonly wrong: readonly WrongAnswer[];
  readonly draw: (random: Random, truth: TruthOf) => DrawnSuite;
}
