import { FAULTS, type FaultKind } from '../../simulator/customer/sheet/validity/fault.ts';
import { faultsOf } from '../../simulator/customer/sheet/validity/validity.ts';
import type { LabelledTurn } from './set.ts';

/** How the check for one fault did. */
interface FaultFigures {
  readonly kind: FaultKind;
  /** Turns written with this fault; in how many it was named; in how many any fault was found, which is what has a turn asked for again. */
  readonly faulty: number;
  readonly named: number;
  readonly caught: number;
  /** Sound turns that were said to have it. */
  readonly falsely: readonly string[];
  readonly missed: readonly string[];
}

export interface SetFigures {
  readonly faulty: number;
  readonly sound: number;
  readonly caught: number;
  /** Sound turns that were said to have any fault. */
  readonly falsely: number;
  readonly byFault: readonly FaultFigures[];
}

export function measure(turns: readonly LabelledTurn[]): SetFigures {
  const read = turns.map(({ turn, fault }) => ({ fault, message: turn.answer.message, found: faultsOf(turn) }));
  const sound = read.filter(({ fault }) => fault === null);
  const faulty = read.filter(({ fault }) => fault !== null);
  const byFault = FAULTS.map((kind): FaultFigures => {
    const own = faulty.filter(({ fault }) => fault === kind);
    const isNamed = ({ found }: (typeof read)[number]) => found.some((one) => one.kind === kind);
    const told = ({ message, found }: (typeof read)[number]) =>
      `${message} (${found.map((one) => `${one.kind}: ${one.detail}`).join('; ') || 'nothing found'})`;
    return {
      kind,
      faulty: own.length,
      named: own.filter(isNamed).length,
      caught: own.filter(({ found }) => found.length > 0).length,
      falsely: sound.filter(isNamed).map(told),
      missed: own.filter((one) => !isNamed(one)).map(told),
    };
  });
  return {
    faulty: faulty.length,
    sound: sound.length,
    caught: faulty.filter(({ found }) => found.length > 0).length,
    falsely: sound.filter(({ found }) => found.length > 0).length,
    byFault: byFault.filter(({ faulty: count, falsely }) => count > 0 || falsely.length > 0),
  };
}
