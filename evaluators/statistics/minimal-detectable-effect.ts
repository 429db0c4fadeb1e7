import seedrandom from 'seedrandom';
import { LEAST_CORRELATION } from './clustered-effective-n.ts';
import { type SignFlipOptions, signFlipOf } from './sign-flip.ts';
import { drawSignFlips } from './sign-flips.ts';

export interface EffectDesign {
  /** Scenarios of each family, whole. */
  readonly familySizes: readonly number[];
  /** Share of scenarios in which the variants differ, 0–1: an upper bound (`discordanceUpperBound`). */
  readonly discordance: number;
  /** Significance level, 0–1; after Holm that of the test's step. */
  readonly alpha: number;
  readonly alternative: SignFlipOptions['alternative'];
  readonly seed: string;
  /** Chance to find the effect, 0–1. @default 0.8 */
  readonly power?: number;
  /** Between the differences of two scenarios of a family, 0–1. @default LEAST_CORRELATION */
  readonly correlation?: number;
  /** Simulated comparisons for each effect tried. @default 1000 */
  readonly simulations?: number;
}

/** How often the test found an effect of this size. */
interface PowerPoint {
  /** Rate under A minus rate under B, 0–1. */
  readonly effect: number;
  /** Share of simulated comparisons with p ≤ α, 0–1. */
  readonly power: number;
}

export type DetectableEffect =
  | { readonly kind: 'effect'; readonly effect: number; readonly power: number; readonly curve: readonly PowerPoint[] }
  /** Not even the largest possible effect is found often enough: there are too few families for this α. */
  | { readonly kind: 'unreachable'; readonly power: number; readonly curve: readonly PowerPoint[] };

/** Fewer random signs than the test itself uses: enough to tell p ≤ α, and a tenth of the time. */
const FLIPS = 999;
/** Effects are told apart to this. */
const RESOLUTION = 0.0025;

/**
 * The smallest difference that the paired sign-flip test finds with the wanted power on a suite of this make, by
 * simulation and bisection. Every effect is tried on the same draws, so power rises with the effect and a seed gives the
 * same answer anywhere. Scenarios of a family share a draw with probability √correlation (common shock).
 *
 * @returns effect to 0.0025, and every point of the power curve that was computed, by effect
 * @throws RangeError when the discordance, α, or a size is out of range
 */
export function minimalDetectableEffect(design: EffectDesign): DetectableEffect {
  refuseImpossible(design);
  const { power: wanted = 0.8 } = design;
  const powerAt = simulatedPower(design);
  const curve: PowerPoint[] = [];
  const tried = (effect: number): PowerPoint => {
    const point = { effect, power: powerAt(effect) };
    curve.push(point);
    return point;
  };
  let [missed, found] = [0, tried(1)];
  const byEffect = () => [...curve].sort((a, b) => a.effect - b.effect);
  if (found.power < wanted) return { kind: 'unreachable', power: found.power, curve: byEffect() };
  while (found.effect - missed > RESOLUTION) {
    const middle = tried((missed + found.effect) / 2);
    if (middle.power >= wanted) found = middle;
    else missed = middle.effect;
  }
  return { kind: 'effect', ...found, curve: byEffect() };
}

function refuseImpossible({ familySizes, discordance, alpha }: EffectDesign): void {
  for (const size of familySizes)
    if (!(Number.isInteger(size) && size >= 0)) throw new RangeError(`a family's size must be a whole number of 0 or more, and is ${size}`);
  for (const share of [discordance, alpha])
    if (!(share >= 0 && share <= 1)) throw new RangeError(`discordance and α must lie between 0 and 1, and one is ${share}`);
}

/** Power as a function of the effect, on draws that are made once. */
function simulatedPower(design: EffectDesign): (effect: number) => number {
  const { familySizes, discordance, alpha, alternative, seed, simulations = 1000 } = design;
  const suites = drawSuites(design, simulations);
  const flips = drawSignFlips(seed, FLIPS, familySizes.length);
  return (effect) => {
    const gains = (Math.max(discordance, effect) + effect) / 2;
    const losses = gains - effect;
    const sumOf = (family: Float64Array) => family.reduce((total, u) => total + (u < gains ? 1 : 0) - (u >= 1 - losses ? 1 : 0), 0);
    const isFound = (suite: readonly Float64Array[]) => signFlipOf(suite.map(sumOf), alternative, () => flips).p <= alpha;
    return suites.filter(isFound).length / simulations;
  };
}

/** A uniform draw for each scenario of each family of each simulated suite. */
function drawSuites({ familySizes, seed, correlation = LEAST_CORRELATION }: EffectDesign, simulations: number): Float64Array[][] {
  const random = seedrandom.tychei(`minimal-detectable-effect/${seed}`);
  const shock = Math.sqrt(correlation);
  const drawFamily = (size: number): Float64Array => {
    const shared = random();
    return Float64Array.from({ length: size }, () => (random() < shock ? shared : random()));
  };
  return Array.from({ length: simulations }, () => familySizes.map(drawFamily));
}
