import { discordanceUpperBound } from '../../evaluators/statistics/discordance.ts';
import { minimalDetectableEffect } from '../../evaluators/statistics/minimal-detectable-effect.ts';
import { FLIPS, signFlipOf } from '../../evaluators/statistics/sign-flip.ts';
import { drawSignFlips, type SignFlips } from '../../evaluators/statistics/sign-flips.ts';
import { type Random, stream } from '../coverage/chance.ts';
import { commonShock } from '../coverage/family-draws.ts';
import { uneven } from '../coverage/family-sizes.ts';

/** How often the comparison found a difference of the size that it prints as detectable. */
export interface PowerResult {
  readonly name: string;
  /** Rate under A less rate under B; absent where no difference is printed. */
  readonly effect?: number;
  readonly power?: number;
  readonly holds: boolean;
}

interface Design {
  readonly families: number;
  /** Share of scenarios in which the variants differ where there is no effect. */
  readonly discordance: number;
  /** Tests that the p-values are adjusted for: power is printed for the strictest step. */
  readonly tests: number;
  /** Whether the discordance is known, or bounded from one suite as a comparison does it. */
  readonly from: 'the truth' | 'one suite';
}

const CORRELATION = 0.3;
const WANTED = 0.8;
const ALPHA = 0.05;
/** The printed power is itself simulated a thousand times. */
const PRINTED_FROM = 1000;

export function powerDesigns(): Design[] {
  return [12, 30, 60].flatMap((families) =>
    [0.05, 0.1, 0.2].flatMap((discordance): Design[] => [
      { families, discordance, tests: 1, from: 'the truth' },
      { families, discordance, tests: 7, from: 'the truth' },
      { families, discordance, tests: 7, from: 'one suite' },
    ]),
  );
}

/** A discordance that is bounded from above promises no more power than there is; one that is known, no less either. */
export function measurePower({ families, discordance, tests, from }: Design, seed: string, comparisons: number): PowerResult {
  const name = `${families} families, ${100 * discordance} % differ, ${tests === 1 ? 'one test' : `${tests} tests`}, discordance from ${from}`;
  const random = stream(seed, 'power', name);
  const sizes = uneven(random, families);
  const known = from === 'the truth' ? discordance : discordanceUpperBound(drawPairs(random, sizes, discordance / 2, discordance / 2));
  const alpha = ALPHA / tests;
  const printed = minimalDetectableEffect({ familySizes: sizes, discordance: known, alpha, alternative: 'two-sided', seed, correlation: CORRELATION });
  if (printed.kind !== 'effect') return { name, holds: true };
  const { effect } = printed;
  const flipsFor = onceDrawn(seed);
  const gains = (Math.max(discordance, effect) + effect) / 2;
  let count = 0;
  for (let run = 0; run < comparisons; run += 1) {
    const sums = drawPairs(random, sizes, gains, gains - effect).map(({ onlyA, onlyB }) => onlyA - onlyB);
    if (signFlipOf(sums, 'two-sided', flipsFor).p <= alpha) count += 1;
  }
  const power = count / comparisons;
  const most = 3 * Math.sqrt(WANTED * (1 - WANTED) * (1 / comparisons + 1 / PRINTED_FROM));
  const isAsPrinted = power >= WANTED - most && (from === 'one suite' || power <= printed.power + most);
  return { name, effect, power, holds: isAsPrinted };
}

/** The signs that a comparison draws, kept: they are the same for as many families. */
function onceDrawn(seed: string): (differing: number) => SignFlips {
  const known = new Map<number, SignFlips>();
  return (differing) => {
    const flips = known.get(differing) ?? drawSignFlips(seed, FLIPS, differing);
    known.set(differing, flips);
    return flips;
  };
}

function drawPairs(random: Random, sizes: readonly number[], gains: number, losses: number) {
  return sizes.map((total, index) => {
    const draws = commonShock(random, total, CORRELATION, (draw) => draw());
    return { family: `${index}`, onlyA: draws.filter((u) => u < gains).length, onlyB: draws.filter((u) => u >= 1 - losses).length, total };
  });
}
