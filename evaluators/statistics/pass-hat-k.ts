import { clusteredProportion, type ProportionEstimate } from './clustered-proportion.ts';
import { kishUnit } from './kish.ts';

/** How often one scenario came out right over its trials. */
export interface TrialCount {
  readonly family: string;
  /** Trials that came out right, whole, 0 to `trials`. */
  readonly passed: number;
  /** Trials scored, whole. */
  readonly trials: number;
  /** What the scenario weighs beside others; 1 where absent. */
  readonly weight?: number;
}

export interface PassHatK {
  /** Chance that a scenario comes out right in all of k trials, averaged over scenarios, clustered by family. */
  readonly estimate: ProportionEstimate;
  /** Scenarios with fewer than k trials: they cannot tell, and are left out. */
  readonly tooFewTrials: number;
}

/**
 * pass^k: the chance that k trials of a scenario, drawn without replacement from those played, all come out right,
 * C(passed, k) / C(trials, k), which estimates pᵏ without bias.
 *
 * @param k - whole, 1 or more
 * @throws RangeError when k or a count is impossible
 * @see Yao, Shinn, Razavi & Narasimhan (2024), τ-bench, section 3 (pass^k)
 */
export function passHatK(scenarios: readonly TrialCount[], k: number, level = 0.95): PassHatK {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`k must be a whole number of 1 or more, and is ${k}`);
  for (const scenario of scenarios) refuseImpossible(scenario);
  const told = scenarios.filter(({ trials }) => trials >= k);
  const unit = kishUnit(told.map(({ weight = 1 }) => ({ weight, times: 1 })));
  const counts = told.map(({ family, passed, trials, weight = 1 }) => ({
    family,
    hits: unit * weight * allOf(k, passed, trials),
    total: unit * weight,
    weight,
  }));
  return { estimate: clusteredProportion(counts, level), tooFewTrials: scenarios.length - told.length };
}

function refuseImpossible({ family, passed, trials }: TrialCount): void {
  const isPossible = Number.isInteger(passed) && Number.isInteger(trials) && passed >= 0 && passed <= trials;
  if (!isPossible) throw new RangeError(`family \`${family}\`: trials that passed must be whole and lie between 0 and ${trials}, and are ${passed}`);
}

/** C(passed, k) / C(trials, k), factor by factor. */
function allOf(k: number, passed: number, trials: number): number {
  let chance = 1;
  for (let drawn = 0; drawn < k; drawn += 1) chance *= Math.max(0, passed - drawn) / (trials - drawn);
  return chance;
}
