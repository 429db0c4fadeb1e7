import type { Cell } from '../../evaluators/cell.ts';
import type { BaselineCell, Share } from '../../evaluators/gate/baseline-cell.ts';
import { cell, type Judged } from '../../evaluators/testdata/cell.ts';
import type { Traffic } from '../../scenarios/traffic.ts';
import type { Random } from '../coverage/chance.ts';
import { commonShock } from '../coverage/family-draws.ts';
import { uneven } from '../coverage/family-sizes.ts';
import { LACKING, STARTABLE } from './handoff-scores.ts';
import type { DrawnSuite } from './null.ts';

/** True rates of a policy and its baseline, from which suites are drawn. Shares, 0–1. */
export interface Truth {
  /** Of the customers in need; the others are missed. */
  readonly correct: number;
  readonly early: number;
  readonly late: number;
  /** Of the others; the rest is left alone. */
  readonly offered: number;
  readonly unnecessary: number;
  /** Of the handoffs. */
  readonly startable: number;
  /** Share of customers whom one of policy and baseline alone serves well; the same for every paired figure. */
  readonly discordance: number;
  /** By how much more the policy serves well than the baseline, within ± discordance. */
  readonly better: number;
}

export interface Make {
  readonly families: number;
  /** Correlation between two customers of a family. */
  readonly icc: number;
}

/** The share of contacts that needs a human. */
export const IN_NEED = 0.2;
const STRATA = { billing: 0.6, orders: 0.4 } as const;

export const TRAFFIC: Traffic = {
  version: 1,
  source: 'assumption',
  cells: Object.entries(STRATA).flatMap(([stratum, share]) => [
    { stratum, need: 'must' as const, share: share * IN_NEED },
    { stratum, need: 'must_not' as const, share: share * (1 - IN_NEED) },
  ]),
  scenarios: [],
};

/** A family's customers by turns need a human and do not, as a story that is told both ways; sizes are 1 to 10. */
export function drawSuite(random: Random, truth: Truth, { families, icc }: Make): DrawnSuite {
  const cells: Cell[] = [];
  const baseline: BaselineCell[] = [];
  for (const [index, size] of uneven(random, families).entries()) {
    const family = `f${index}`;
    const stratum = random() < STRATA.billing ? 'billing' : 'orders';
    const needsFirst = random() < 0.5 ? 0 : 1;
    const [served, kept] = [commonShock(random, size, icc, uniform), commonShock(random, size, icc, uniform)];
    for (let member = 0; member < size; member += 1) {
      const scenario = `${family}-${member}`;
      const u = served[member] ?? 0;
      const judged = member % 2 === needsFirst ? inNeed(u, truth) : withoutNeed(u, truth);
      const handoff = isHandoff(judged) ? { handoff: (kept[member] ?? 0) < truth.startable ? STARTABLE : LACKING } : {};
      cells.push(cell(judged, { scenario, family, stratum, ...handoff }));
      baseline.push({ scenario, hits: member % 2 === needsFirst ? hitsInNeed(u, truth) : hitsWithoutNeed(u, truth) });
    }
  }
  return { cells, baseline };
}

const uniform = (random: Random) => random();

function inNeed(u: number, { correct, early, late }: Truth): Judged {
  if (u < correct) return 'correct';
  if (u < correct + early) return 'early';
  return u < correct + early + late ? 'late' : 'missed';
}

function withoutNeed(u: number, { offered, unnecessary }: Truth): Judged {
  if (u < offered) return 'offered_unnecessarily';
  return u < 1 - unnecessary ? 'contained' : 'unnecessary';
}

function isHandoff(judged: Judged): boolean {
  return judged === 'correct' || judged === 'early' || judged === 'late' || judged === 'unnecessary';
}

function hitsInNeed(u: number, truth: Truth): BaselineCell['hits'] {
  const isServed = servedByBaseline(u, truth.correct + truth.early, truth);
  return { recall: oneIf(isServed), trapped: oneIf(!isServed), sent_for_nothing: oneIf(false) };
}

function hitsWithoutNeed(u: number, truth: Truth): BaselineCell['hits'] {
  const isLeft = servedByBaseline(u, 1 - truth.unnecessary, truth);
  // Being asked for nothing is bad: the baseline asks those whom it serves worse.
  const isSpared = servedByBaseline(1 - u, 1 - truth.offered, truth);
  return { specificity: oneIf(isLeft), sent_for_nothing: oneIf(!isLeft), offered_unnecessarily: oneIf(!isSpared), trapped: oneIf(false) };
}

/** A customer is met once. */
function oneIf(isHit: boolean): Share {
  return { hits: isHit ? 1 : 0, of: 1 };
}

/** Whom only the policy serves is the end of what it serves; whom only the baseline serves comes right behind. */
function servedByBaseline(u: number, byPolicy: number, { discordance, better }: Truth): boolean {
  const [onlyPolicy, onlyBaseline] = [(discordance + better) / 2, (discordance - better) / 2];
  return u < byPolicy - onlyPolicy || (u >= byPolicy && u < byPolicy + onlyBaseline);
}
