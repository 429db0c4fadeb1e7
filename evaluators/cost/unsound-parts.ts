import { groupBy } from '../../core/group.ts';
import type { Cell } from '../cell.ts';
import { type Counting, conversationsIn, countingOf, type Trials } from '../counting.ts';
import type { FamilyValues } from '../statistics/family-values.ts';
import { sum } from '../statistics/sum.ts';
import type { TrafficCell } from '../statistics/traffic-cell.ts';
import type { TrafficPart } from '../traffic-parts.ts';

/** From how many handoffs is known what their unsound parts cost, where words were not kept of all. */
export interface UnsoundBasis {
  /** `unknown` where no words were kept of any handoff: then the cost is without these minutes. */
  readonly is: 'estimated' | 'unknown';
  /** Handoffs whose words were kept. */
  readonly kept: number;
  /** All handoffs that bear on the cost. */
  readonly handoffs: number;
}

/** How many parts of a handoff are not sound, counted or estimated. */
export interface UnsoundParts {
  /** Of one conversation of a part of the traffic: 0–10, and 0 where nobody was handed over or nothing is known. */
  readonly of: (cell: Cell, part: TrafficPart) => number;
  /** Absent where the words of all handoffs were kept. */
  readonly basis?: UnsoundBasis;
  /** What the estimated means rest on: handoffs whose words were kept, in cells whose share is that of handoffs in all contacts. */
  readonly sample: readonly TrafficCell<FamilyValues>[];
}

/**
 * Without words no handoff can be judged, and to price it as flawless would make a policy the cheaper the fewer words are kept.
 * Which words are kept is left to chance. So in a part of the traffic where some were not, each handoff counts with the mean of
 * those that were, or where none were with the mean of all of the variant.
 *
 * @param parts - with the conversations of one variant
 */
export function unsoundParts(parts: readonly TrafficPart[], trials: Trials): UnsoundParts {
  const handed = parts.filter(({ share }) => share > 0).map((part) => ({ part, handoffs: part.cells.filter(isHandoff) }));
  const all = handed.flatMap(({ handoffs }) => handoffs);
  const kept = all.filter(isKept);
  if (kept.length === all.length) return { of: counted, sample: [] };
  const basis = { kept: conversationsIn(kept), handoffs: conversationsIn(all) };
  if (kept.length === 0) return { of: () => 0, basis: { is: 'unknown', ...basis }, sample: [] };
  // Each kept handoff is a find of its own; that trials of a scenario are alike shows in the spread between families.
  const counting = countingOf(kept, trials, () => true);
  const open = handed
    .filter(({ handoffs }) => !handoffs.every(isKept))
    .map(({ part, handoffs }) => ({ part, share: part.share * shareOf(handoffs, part, trials), own: handoffs.filter(isKept) }));
  const means = new Map(open.map(({ part, own }) => [part, meanOf(own.length > 0 ? own : kept, counting)]));
  const bare = sum(open.filter(({ own }) => own.length === 0).map(({ share }) => share));
  return {
    of: (cell, part) => (isHandoff(cell) ? (means.get(part) ?? counted(cell)) : 0),
    basis: { is: 'estimated', ...basis },
    sample: [
      ...open.filter(({ own }) => own.length > 0).map(({ share, own }) => ({ share, families: familiesOf(own, counting) })),
      { share: bare, families: familiesOf(kept, counting) },
    ],
  };
}

function isHandoff({ walk }: Cell): boolean {
  return walk.stop.how === 'escalated';
}

function isKept({ handoff }: Cell): boolean {
  return handoff !== undefined;
}

function counted({ handoff }: Cell): number {
  const parts = handoff === undefined ? [] : Object.values(handoff.parts);
  return parts.filter(({ present, specific, grounded }) => !(present && specific && grounded)).length;
}

/** How much of a part of the traffic is handed over, 0–1, weighed as its costs are. */
function shareOf(handoffs: readonly Cell[], { cells }: TrafficPart, trials: Trials): number {
  const counting = countingOf(cells, trials);
  return sum(handoffs.map(counting.of)) / sum(cells.map(counting.of));
}

function meanOf(kept: readonly Cell[], counting: Counting): number {
  return sum(kept.map((cell) => counted(cell) * counting.of(cell))) / sum(kept.map(counting.of));
}

function familiesOf(kept: readonly Cell[], counting: Counting): FamilyValues[] {
  return [...groupBy(kept, ({ family }) => family)].map(([family, some]) => ({
    family,
    values: some.map(counted),
    counts: some.map(counting.of),
    weight: sum(some.map((cell) => cell.weight * counting.of(cell))) / sum(some.map(counting.of)),
  }));
}
