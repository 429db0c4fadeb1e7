import { type ProjectedEvidence, projectedInterval } from './projected-proportion.ts';

/** How large a suite of the same make would have to be for a rate's interval to lie clear of every edge. */
export type ScenariosNeeded =
  /** Scenarios in all, those there are included. */
  | { readonly kind: 'count'; readonly scenarios: number }
  /** More of the same cannot settle it: an edge is met exactly, or lies between the bounds that uncovered traffic leaves. */
  | { readonly kind: 'never' }
  | { readonly kind: 'beyond'; readonly cap: number };

const MOST_SCENARIOS = 100_000;
/** An estimate this close to an edge is on it: no suite could tell them apart. */
const ON_THE_EDGE = 1e-9;

/**
 * The smallest suite that would settle on which side of each edge the projected rate lies, if it had the same points,
 * the same mix and families of the same size: effective n and the number of families grow with the scenarios.
 *
 * @param evidence - a projected rate with an interval; `n` above 0
 * @param edges - limits of a band or a gate, 0–1
 * @param level - confidence, between 0 and 1
 * @param cap - give up past this many scenarios
 */
export function scenariosNeeded(evidence: ProjectedEvidence, edges: readonly number[], level = 0.95, cap = MOST_SCENARIOS): ScenariosNeeded {
  const { lowPoint, highPoint, n } = evidence;
  if (edges.some((edge) => edge >= lowPoint - ON_THE_EDGE && edge <= highPoint + ON_THE_EDGE)) return { kind: 'never' };
  const isSettled = (scenarios: number): boolean => {
    const { low, high } = projectedInterval(grown(evidence, Math.max(1, scenarios / n)), level);
    return edges.every((edge) => edge < low || edge > high);
  };
  if (!isSettled(cap)) return { kind: 'beyond', cap };
  return { kind: 'count', scenarios: firstSettled(Math.ceil(n), cap, isSettled) };
}

function grown(evidence: ProjectedEvidence, times: number): ProjectedEvidence {
  const { n, families, degrees, effectiveN, tail } = evidence;
  return { ...evidence, n: n * times, families: families * times, degrees: (degrees + 1) * times - 1, effectiveN: effectiveN * times, tail: tail / times };
}

/** Bisection: intervals of larger suites lie within those of smaller ones, so once settled it stays settled. */
function firstSettled(from: number, to: number, isSettled: (scenarios: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isSettled(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
