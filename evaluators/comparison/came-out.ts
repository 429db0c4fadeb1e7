import type { Scenario } from '../../scenarios/scenario.ts';
import type { Cell } from '../cell.ts';
import { isDecidedRightly } from '../decided-rightly.ts';
import { type MistakeKind, mistakesOf, SEVERITY } from '../mistakes.ts';
import type { Outcome, Unscored } from '../outcome.ts';

/** How a conversation came out under one variant. */
export interface CameOut {
  readonly outcome: Exclude<Outcome['outcome'], 'unscored'> | Unscored;
  readonly handed: Cell['handed'];
  /** Turn at which it handed over, or the conversation's last. */
  readonly turn: number;
  /** Null where nobody can say. */
  readonly right: boolean | null;
  /** The gravest thing that the variant got wrong, and what happened, in a sentence. */
  readonly mistake?: { readonly kind: MistakeKind; readonly what: string };
}

export function cameOut(cell: Cell, scenarios: ReadonlyMap<string, Scenario>): CameOut {
  const [mistake] = mistakesOf([cell], scenarios);
  return {
    outcome: cell.outcome.outcome === 'unscored' ? cell.outcome.why : cell.outcome.outcome,
    handed: cell.handed,
    turn: cell.walk.stop.turn,
    right: isDecidedRightly(cell),
    ...(mistake === undefined ? {} : { mistake: { kind: mistake.kind, what: mistake.what } }),
  };
}

/** Whether two conversations came out the same: the same outcome, and authority kept or broken by both. */
export function isSame(a: Cell, b: Cell): boolean {
  return a.outcome.outcome === b.outcome.outcome && a.handed === b.handed && a.violations.length > 0 === b.violations.length > 0;
}

/** 0 for the gravest mistake, and higher the less grave; highest for none. */
export function gravity({ mistake }: CameOut): number {
  return mistake === undefined ? SEVERITY.length : SEVERITY.indexOf(mistake.kind);
}
