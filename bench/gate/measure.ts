import { judgeGate } from '../../evaluators/gate/judge.ts';
import { type Random, stream } from '../coverage/chance.ts';
import type { Null, TruthOf, WrongAnswer } from './null.ts';

/** How often the gate gave one wrong answer under one null. */
export interface NullResult extends Pick<Null, 'world' | 'kind' | 'name' | 'families' | 'icc'> {
  readonly wrong: WrongAnswer;
  readonly comparisons: number;
  /** Share of comparisons with the wrong answer, 0–1. */
  readonly rate: number;
  /**
   * Share of suites of the same make that give the answer, and the opposite one, if all goes as well (or as ill) for it as
   * can be, 0–1. A wrong answer that is never attained proves nothing by not coming.
   */
  readonly attained: { readonly wrong: number; readonly opposite: number };
  readonly holds: boolean;
}

const MOST_WRONG = 0.05;
/** Standard errors of the simulation by which a null must exceed the limit before it counts: among a thousand some do by chance. */
const STANDARD_ERRORS = 3;
/** Suites drawn to learn which answers can come at all. */
const ATTEMPTS = 25;

/** Every null has streams of its own, so what is run beside it changes nothing. */
export function measureNull(one: Null, seed: string, comparisons: number): NullResult[] {
  const { world, kind, name, families, icc } = one;
  const streamOf = (truth: TruthOf) => stream(seed, world, name, families, icc ?? 'families', truth);
  const attained = { pass: share(one, 'best', streamOf('best'), ATTEMPTS).pass, fail: share(one, 'worst', streamOf('worst'), ATTEMPTS).fail };
  const rates = share(one, 'null', streamOf('null'), comparisons);
  const most = MOST_WRONG + STANDARD_ERRORS * Math.sqrt((MOST_WRONG * (1 - MOST_WRONG)) / comparisons);
  return one.wrong.map((wrong) => ({
    world,
    kind,
    name,
    families,
    ...(icc === undefined ? {} : { icc }),
    wrong,
    comparisons,
    rate: rates[wrong],
    attained: { wrong: attained[wrong], opposite: attained[wrong === 'pass' ? 'fail' : 'pass'] },
    holds: rates[wrong] <= most,
  }));
}

function share({ conditions, traffic, draw }: Null, truth: TruthOf, random: Random, suites: number): Readonly<Record<WrongAnswer, number>> {
  const count = { pass: 0, fail: 0, not_enough_evidence: 0 };
  for (let run = 0; run < suites; run += 1) {
    const { cells, baseline } = draw(random, truth);
    count[judgeGate({ conditions, played: { cells, lost: [] }, traffic, baseline }).answer] += 1;
  }
  return { pass: count.pass / suites, fail: count.fail / suites };
}
