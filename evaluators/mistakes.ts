import type { Scenario } from '../scenarios/scenario.ts';
import type { Cell } from './cell.ts';

export type MistakeKind = 'beyond_authority' | 'missed' | 'late' | 'unnecessary' | 'early';

/** Something a variant got wrong, with what it takes to understand why. */
export interface Mistake {
  readonly kind: MistakeKind;
  readonly scenario: string;
  readonly title: string;
  readonly variant: string;
  readonly trial: number;
  /** Turn at which the variant handed over, or the conversation's last. */
  readonly turn: number;
  readonly opening?: number;
  readonly deadline?: number;
  /** The rule that handed over; absent where none did. */
  readonly rule?: string;
  /** What happened, in a sentence. */
  readonly what: string;
  /** Why the label says otherwise, in the customer's terms. */
  readonly why: string;
}

/** Gravest first. */
export const SEVERITY: readonly MistakeKind[] = ['beyond_authority', 'missed', 'late', 'unnecessary', 'early'];

/** What the variants got wrong, worst first: authority broken, then trapped, then sent for nothing, then too early. */
export function mistakesOf(cells: readonly Cell[], scenarios: ReadonlyMap<string, Scenario>): Mistake[] {
  const mistakes = cells.flatMap((cell) => {
    const scenario = scenarios.get(cell.scenario);
    const kind = kindOf(cell);
    return scenario && kind ? [mistake(cell, scenario, kind)] : [];
  });
  return mistakes.sort((a, b) => SEVERITY.indexOf(a.kind) - SEVERITY.indexOf(b.kind));
}

function kindOf({ violations, outcome }: Cell): MistakeKind | undefined {
  if (violations.length > 0) return 'beyond_authority';
  const { outcome: name } = outcome;
  return name === 'missed' || name === 'late' || name === 'unnecessary' || name === 'early' ? name : undefined;
}

function mistake(cell: Cell, scenario: Scenario, kind: MistakeKind): Mistake {
  const timed = cell.truth.need === 'must' && cell.truth.timing === 'timed' ? { opening: cell.truth.opening, deadline: cell.truth.deadline } : {};
  const decided = cell.walk.decisions.at(-1);
  const rule =
    cell.walk.stop.how === 'escalated' ? (decided?.fired?.rule ?? (decided?.failure === undefined ? decided?.errors[0]?.rule : 'fail-safe')) : undefined;
  return {
    kind,
    scenario: cell.scenario,
    title: scenario.title,
    variant: cell.variant,
    trial: cell.trial,
    turn: cell.walk.stop.turn,
    ...timed,
    ...(rule === undefined ? {} : { rule }),
    what: sentence(cell, kind, rule),
    why: scenario.truth.reason ?? '',
  };
}

function sentence(cell: Cell, kind: MistakeKind, rule: string | undefined): string {
  const { stop } = cell.walk;
  const by = rule === undefined ? '' : ` by \`${rule}\``;
  switch (kind) {
    case 'beyond_authority': {
      const [first] = cell.violations;
      return `let the agent act beyond its authority at turn ${first?.turn ?? '?'}: ${first?.because ?? ''}`;
    }
    case 'missed':
      return stop.how === 'ended' && stop.end === 'abandoned' ? `never handed over; the customer left after turn ${stop.turn}` : 'never handed over';
    case 'late':
      return `handed over at turn ${stop.turn}${by}, after ${deadlineOf(cell)}`;
    case 'unnecessary':
      return `handed over at turn ${stop.turn}${by}, though no human was needed`;
    case 'early':
      return `handed over at turn ${stop.turn}${by}, before the need arose`;
  }
}

function deadlineOf(cell: Cell): string {
  return cell.truth.need === 'must' && cell.truth.timing === 'timed' ? `the deadline at turn ${cell.truth.deadline}` : 'the deadline';
}
