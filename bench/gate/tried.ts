import type { NullResult } from './measure.ts';
import type { WrongAnswer } from './null.ts';

/** How one wrong answer was tried on one kind of condition. */
interface Tried {
  readonly nulls: number;
  /** Nulls in which the wrong answer can come in at least half of the suites. */
  readonly attainable: number;
  /** Highest rate of the wrong answer, and the mean over the nulls in which it is attainable, 0–1. */
  readonly worst: number;
  readonly mean: number;
}

export interface KindTried {
  readonly kind: string;
  readonly by: Readonly<Record<WrongAnswer, Tried | undefined>>;
  /** Whether each wrong answer was tried where it could have come. */
  readonly holds: boolean;
}

const OFTEN = 0.5;

/** A wrong answer that cannot come proves nothing by not coming, so every kind of condition needs nulls where it can. */
export function triedKinds(results: readonly NullResult[]): KindTried[] {
  const kinds = [...new Set(results.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const of = (wrong: WrongAnswer) => tried(results.filter((one) => one.kind === kind && one.wrong === wrong));
    const by = { pass: of('pass'), fail: of('fail') };
    return { kind, by, holds: [by.pass, by.fail].every((one) => one !== undefined && one.attainable > 0) };
  });
}

function tried(results: readonly NullResult[]): Tried | undefined {
  if (results.length === 0) return undefined;
  const attainable = results.filter(({ attained }) => attained.wrong >= OFTEN);
  const mean = attainable.reduce((total, { rate }) => total + rate, 0) / Math.max(1, attainable.length);
  return { nulls: results.length, attainable: attainable.length, worst: Math.max(...results.map(({ rate }) => rate)), mean };
}
