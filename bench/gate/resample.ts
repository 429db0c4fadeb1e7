import { groupBy } from '../../core/group.ts';
import type { Cell } from '../../evaluators/cell.ts';
import type { BaselineCell, Share } from '../../evaluators/gate/baseline-cell.ts';
import { FIGURE_EVENTS } from '../../evaluators/gate/figure-events.ts';
import type { PairedFigure } from '../../evaluators/gate/settings.ts';
import type { Random } from '../coverage/chance.ts';
import { commonShock } from '../coverage/family-draws.ts';

/** Which family each of a suite's families is a copy of, drawn with replacement. */
export function drawFamilies(random: Random, families: number, of: number): number[] {
  return Array.from({ length: families }, () => Math.floor(random() * of));
}

/** The conversations of the families drawn; each copy is a family of its own. */
export function copiesOf(families: readonly (readonly Cell[])[], drawn: readonly number[]): Cell[] {
  return drawn.flatMap((from, copy) => (families[from] ?? []).map((one) => ({ ...one, family: `${copy}`, scenario: `${copy}/${one.scenario}` })));
}

/** How a policy came out, as a baseline for another. One trial a scenario. */
export function baselineOf(figure: PairedFigure, cells: readonly Cell[]): BaselineCell[] {
  const { counts, isHit } = FIGURE_EVENTS[figure];
  return cells.filter(counts).map((one) => ({ scenario: one.scenario, hits: oneIf(figure, isHit(one)) }));
}

/** Chances that the baseline came out otherwise than the policy: where the policy has the event, and where it has not. */
export interface Flips {
  readonly ofHits: number;
  readonly ofMisses: number;
  /** Correlation between two customers of a family. */
  readonly icc: number;
}

/** A baseline made from what the policy did, by flipping outcomes family by family. */
export function flippedBaseline(random: Random, figure: PairedFigure, cells: readonly Cell[], { ofHits, ofMisses, icc }: Flips): BaselineCell[] {
  const { counts, isHit, need } = FIGURE_EVENTS[figure];
  return [...groupBy(cells, ({ family }) => family).values()].flatMap((members) => {
    const draws = commonShock(random, members.length, icc, (draw) => draw());
    return members.flatMap((one, index) => {
      if (!counts(one)) return [];
      const isFlipped = one.need === need && (draws[index] ?? 0) < (isHit(one) ? ofHits : ofMisses);
      return [{ scenario: one.scenario, hits: oneIf(figure, isHit(one) !== isFlipped) }];
    });
  });
}

/** A customer is met once. */
function oneIf(figure: PairedFigure, isHit: boolean): BaselineCell['hits'] {
  const share: Share = { hits: isHit ? 1 : 0, of: 1 };
  return { [figure]: share };
}
