import { judgeGate } from '../../evaluators/gate/judge.ts';
import { stream } from '../coverage/chance.ts';
import { type Null, TRAFFIC } from './nulls.ts';
import { drawSuite } from './simulated-suite.ts';

/** How often the gate gave the wrong answer under one null. */
export interface NullResult {
  readonly name: string;
  readonly wrong: Null['wrong'];
  readonly icc: number;
  readonly families: number;
  readonly comparisons: number;
  /** Share of comparisons with the wrong answer, 0–1. */
  readonly rate: number;
  readonly holds: boolean;
}

const MOST_WRONG = 0.05;
/** Standard errors of the simulation by which a null must exceed the limit before it counts: among a hundred some do by chance. */
const STANDARD_ERRORS = 3;

/** Every null has a stream of its own, so what is run beside it changes nothing. */
export function measureNull(one: Null, seed: string, comparisons: number): NullResult {
  const { name, wrong, conditions, truth } = one;
  const random = stream(seed, name, wrong, truth.icc, truth.families);
  let count = 0;
  for (let run = 0; run < comparisons; run += 1) {
    const { cells, baseline } = drawSuite(random, truth);
    if (judgeGate({ conditions, played: { cells, lost: [] }, traffic: TRAFFIC, baseline }).answer === wrong) count += 1;
  }
  const rate = count / comparisons;
  const most = MOST_WRONG + STANDARD_ERRORS * Math.sqrt((MOST_WRONG * (1 - MOST_WRONG)) / comparisons);
  return { name, wrong, icc: truth.icc, families: truth.families, comparisons, rate, holds: rate <= most };
}
