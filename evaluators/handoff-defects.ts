import type { Cell } from './cell.ts';
import { conversationsIn } from './counting.ts';
import { countByFamily } from './family-counts.ts';
import type { Defect } from './handoff/defect.ts';
import { DEFECT_KINDS, type DefectKind } from './handoff/objections.ts';
import { clusteredProportion, type ProportionEstimate } from './statistics/clustered-proportion.ts';

/** How often one thing is wrong with the handoffs of a variant, and where to see it. */
export interface DefectFigure {
  readonly kind: DefectKind;
  /** Handoffs that have it, each counted once however often it has it. */
  readonly handoffs: number;
  /** Of all handoffs, those that have it. */
  readonly share: ProportionEstimate;
  /** The first conversation that has it. */
  readonly example: { readonly scenario: string; readonly trial: number } & Pick<Defect, 'where' | 'why'>;
}

/** By kind, in the order of `DEFECT_KINDS`; kinds that no handoff has are left out. */
export function defectFigures(cells: readonly Cell[]): DefectFigure[] {
  return DEFECT_KINDS.flatMap((kind) => {
    const ofKind = ({ handoff }: Cell) => handoff?.defects.find((defect) => defect.kind === kind);
    const having = cells.filter((cell) => ofKind(cell) !== undefined);
    const [first] = having;
    const defect = first && ofKind(first);
    if (!first || !defect) return [];
    const counts = countByFamily(
      cells,
      (cell) => cell.handoff !== undefined,
      (cell) => ofKind(cell) !== undefined,
    );
    const { where, why } = defect;
    return [
      { kind, handoffs: conversationsIn(having), share: clusteredProportion(counts), example: { scenario: first.scenario, trial: first.trial, where, why } },
    ];
  });
}
