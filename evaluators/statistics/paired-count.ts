import { groupBy } from '../../core/group.ts';
import { sum } from './sum.ts';

/** How the scenarios of one family came out under two variants, A and B; trials are averaged to a scenario. */
export interface PairedCount {
  readonly family: string;
  /** Scenarios with the event under A and not under B. */
  readonly onlyA: number;
  /** Scenarios with the event under B and not under A. */
  readonly onlyB: number;
  /** Scenarios scored under both. */
  readonly total: number;
  /** What a scenario of this family weighs beside those of others; 1 where absent. Counts are weighted already. */
  readonly weight?: number;
}

/** Averages of trials carry rounding. */
const ROUNDING = 1e-9;

/**
 * Joins the counts of each family and leaves out families without a scored scenario.
 * @throws RangeError when a count is negative, not finite, or more scenarios differ than there are
 */
export function mergePairs(counts: readonly PairedCount[]): Required<PairedCount>[] {
  for (const count of counts) refuseImpossible(count);
  return [...groupBy(counts, ({ family }) => family)]
    .map(([family, parts]) => {
      const total = sum(parts.map((part) => part.total));
      return {
        family,
        onlyA: sum(parts.map((part) => part.onlyA)),
        onlyB: sum(parts.map((part) => part.onlyB)),
        total,
        weight: total === 0 ? 1 : sum(parts.map((part) => (part.weight ?? 1) * part.total)) / total,
      };
    })
    .filter(({ total }) => total > 0);
}

function refuseImpossible({ family, onlyA, onlyB, total }: PairedCount): void {
  if (!(total >= 0 && Number.isFinite(total))) throw new RangeError(`family \`${family}\`: the total must be 0 or more, and is ${total}`);
  const possible = onlyA >= 0 && onlyB >= 0 && onlyA + onlyB <= total * (1 + ROUNDING);
  if (!possible) throw new RangeError(`family \`${family}\`: at most ${total} scenarios can differ, and ${onlyA} + ${onlyB} do`);
}
