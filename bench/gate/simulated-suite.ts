import type { Cell } from '../../evaluators/cell.ts';
import type { BaselineCell } from '../../evaluators/gate/baseline-cell.ts';
import { cell } from '../../evaluators/testdata/cell.ts';
import { between, type Random } from '../coverage/chance.ts';
import { commonShock } from '../coverage/family-draws.ts';

/** True rates of a policy and its baseline, from which suites are drawn. Shares, 0–1. */
export interface Truth {
  readonly recall: number;
  readonly specificity: number;
  /** Share of customers in need whom only one of the two serves. */
  readonly discordance: number;
  /** Recall of the policy less that of the baseline, within ± discordance. */
  readonly difference: number;
  /** Correlation between two customers of a family. */
  readonly icc: number;
  /** Families of customers in need; as many more hold those without. */
  readonly families: number;
}

export interface SimulatedSuite {
  readonly cells: readonly Cell[];
  readonly baseline: readonly BaselineCell[];
}

const LARGEST_FAMILY = 4;

/** One suite: each customer has a uniform draw, which says how both the policy and the baseline serve them. */
export function drawSuite(random: Random, truth: Truth): SimulatedSuite {
  const onlyBaseline = (truth.discordance - truth.difference) / 2;
  const onlyPolicy = (truth.discordance + truth.difference) / 2;
  const cells: Cell[] = [];
  const baseline: BaselineCell[] = [];
  for (const [need, family, member, u] of customers(random, truth)) {
    const scenario = `${family}-${member}`;
    if (need === 'must') {
      cells.push(cell(u < truth.recall ? 'correct' : 'missed', { scenario, family }));
      // What only the policy serves is the end of what it serves; what only the baseline serves comes right behind it.
      const isServed = u < truth.recall - onlyPolicy || (u >= truth.recall && u < truth.recall + onlyBaseline);
      baseline.push({ scenario, hits: { recall: { hits: isServed ? 1 : 0, of: 1 } } });
    } else cells.push(cell(u < truth.specificity ? 'contained' : 'unnecessary', { scenario, family }));
  }
  return { cells, baseline };
}

function customers(random: Random, { families, icc }: Truth): (readonly ['must' | 'must_not', string, number, number])[] {
  return (['must', 'must_not'] as const).flatMap((need) =>
    Array.from({ length: families }, (_, family) =>
      commonShock(random, between(random, 1, LARGEST_FAMILY), icc, (draw) => draw()).map((u, member) => [need, `${need}${family}`, member, u] as const),
    ).flat(),
  );
}
