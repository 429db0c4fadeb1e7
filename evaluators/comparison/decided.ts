import type { Scalar } from '../../core/decision.ts';
import type { RecordedDecision } from '../../runs/record.ts';
import { type Cause, causeOf } from '../cause.ts';
import type { Cell } from '../cell.ts';

/** A rule that did not fire, with the values it looked at. */
export interface QuietRule {
  readonly rule: string;
  readonly values: Readonly<Record<string, Scalar>>;
}

/** What one variant decided at one turn, and why. */
export interface Decided {
  readonly do: RecordedDecision['do'];
  readonly by:
    | Exclude<Cause, { kind: 'no_rule' }>
    | {
        readonly kind: 'no_rule';
        /** The rule of the same name that decided for the other variant, and why it did not fire here; where it is known. */
        readonly quiet?: QuietRule;
      };
}

/** The first turn at which two variants decide differently on the way they have in common. */
export interface Parting {
  readonly turn: number;
  readonly a: Decided;
  readonly b: Decided;
}

/** Undefined where every decision is the same, such as when one of the two errored. */
export function partingOf(a: Cell, b: Cell): Parting | undefined {
  const last = Math.max(a.walk.stop.turn, b.walk.stop.turn);
  for (let turn = 1; turn <= last; turn += 1) {
    const [inA, inB] = [decidedAt(a, turn), decidedAt(b, turn)];
    if (inA.do !== inB.do) return { turn, a: inA, b: inB };
  }
  return undefined;
}

function decidedAt({ walk }: Cell, turn: number): Decided {
  const decision = walk.decisions.find((candidate) => candidate.turn === turn);
  if (decision === undefined) return { do: 'continue', by: { kind: 'no_rule' } };
  return { do: decision.do, by: causeOf(decision) };
}
