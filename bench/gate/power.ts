import { minimalDetectableEffect } from '../../evaluators/statistics/minimal-detectable-effect.ts';
import { signFlip } from '../../evaluators/statistics/sign-flip.ts';
import { stream } from '../coverage/chance.ts';
import { commonShock } from '../coverage/family-draws.ts';

/** How often the comparison found a difference of the size that it prints as detectable. */
export interface PowerResult {
  readonly discordance: number;
  /** Rate under A less rate under B; absent where no difference is printed. */
  readonly effect?: number;
  readonly power?: number;
  readonly holds: boolean;
}

const FAMILY_SIZES = Array.from({ length: 24 }, (_, index) => 1 + (index % 4));
const CORRELATION = 0.3;
const WANTED = 0.8;
/** The printed power is itself simulated a thousand times. */
const PRINTED_FROM = 1000;

export function measurePower(discordance: number, seed: string, comparisons: number): PowerResult {
  const found = minimalDetectableEffect({ familySizes: FAMILY_SIZES, discordance, alpha: 0.05, alternative: 'two-sided', seed, correlation: CORRELATION });
  if (found.kind !== 'effect') return { discordance, holds: true };
  const gains = (Math.max(discordance, found.effect) + found.effect) / 2;
  const losses = gains - found.effect;
  const random = stream(seed, 'power', discordance);
  let count = 0;
  for (let run = 0; run < comparisons; run += 1) {
    const families = FAMILY_SIZES.map((total, index) => {
      const draws = commonShock(random, total, CORRELATION, (draw) => draw());
      return { family: `${index}`, sum: draws.filter((u) => u < gains).length - draws.filter((u) => u >= 1 - losses).length, total };
    });
    if (signFlip(families, { alternative: 'two-sided', seed }).p <= 0.05) count += 1;
  }
  const power = count / comparisons;
  const error = Math.sqrt(WANTED * (1 - WANTED) * (1 / comparisons + 1 / PRINTED_FROM));
  return { discordance, effect: found.effect, power, holds: power >= WANTED - 3 * error };
}
