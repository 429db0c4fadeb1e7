import { groupBy } from '../../core/group.ts';
import { LEAST_CORRELATION } from './clustered-effective-n.ts';
import { sum } from './sum.ts';
import type { CellFamily, ScoredCell } from './traffic-cell.ts';

/** The two values that are added to each group, so that no spread in a few scenarios does not pass for certainty. */
export type Anchors = readonly [number, number];

interface Group {
  readonly cells: readonly ScoredCell[];
  readonly share: number;
  /** Mean projected onto the group's traffic. */
  readonly mean: number;
  /** Mean, variance and third central moment between scenarios with both anchors added. */
  readonly shrunk: { readonly mean: number; readonly variance: number; readonly third: number };
  /** No spread was seen, or a single family could not show any. */
  readonly isBlind: boolean;
}

/** Relative spread smaller than this is rounding. */
const ROUNDING = 1e-9;

/**
 * How many independent scenarios, spread like the traffic, would tell as much as these: the smaller of two answers.
 *
 * **Seen:** from the variance between families of the projected mean. A cell of one or two scenarios shows little or no
 * variance of its own although its mean is most uncertain; so scenarios are compared with the mean of their *group*, not
 * of their cell (collapsed strata, which overstates the variance if anything). As in the jackknife, a family's deviation
 * is divided by the share of the group that it does not hold, because it pulls the group's mean towards itself.
 *
 * **Assumed at the least:** from the variance between scenarios, shrunk towards the two anchors, for the weights the
 * scenarios have in the projection, with a correlation of 0.3 within families; of 1 (each family counts as one scenario)
 * in a group without spread. So 0 hits, too, leave an interval.
 *
 * @param variance - of the value between single scenarios, over all scored traffic (p (1 − p) for a proportion)
 * @param anchors - 0 and 1 for proportions (Laplace), −1 and 1 for differences of two proportions
 * @see Wolter (2007), Introduction to Variance Estimation, 2.5 (collapsed strata), 4.2 (jackknife); Kish (1965), Survey
 * Sampling (effective n of weights and clusters); Franco, Little, Louis & Slud (2019), JSSAM 7 (why seen variance alone
 * covers too little)
 */
export function projectedEffectiveN(cells: readonly ScoredCell[], families: number, variance: number, anchors: Anchors = [0, 1]): number {
  const groups = groupsOf(cells, () => anchors);
  const all = sum(cells.map((cell) => cell.share));
  const seen = variance > 0 ? variance / (seenVariance(groups, families) / all ** 2) : Number.POSITIVE_INFINITY;
  return Math.min(seen, shrunkVariance(groups, all) / (sum(groups.map(leastVariance)) / all ** 2));
}

/** How Σ share · mean spreads between suites of the same make. */
export interface ProjectedSpread {
  readonly variance: number;
  /** Third cumulant: above 0 where the long tail lies above. */
  readonly skew: number;
  /** Mean between scenarios with both anchors added to each group. */
  readonly mean: number;
  /** Independent scenarios, spread like the traffic, that would tell as much. */
  readonly effectiveN: number;
}

/**
 * The larger of the variance seen and the least that is assumed, as in `projectedEffectiveN`, for values of any size. With
 * what a value can come to at the least and at the most as anchors it allows for a dear case that no scenario showed.
 */
export function projectedSpread(cells: readonly ScoredCell[], families: number, anchorsOf: (group: string) => Anchors): ProjectedSpread {
  const groups = groupsOf(cells, anchorsOf);
  const all = sum(cells.map((cell) => cell.share));
  const least = groups.map(leastVariance);
  const variance = Math.max(seenVariance(groups, families), sum(least));
  const scale = sum(least) > 0 ? variance / sum(least) : 0;
  const skews = groups.map(({ share, shrunk }, at) =>
    shrunk.variance > 0 ? (scale * (least[at] ?? 0)) ** 2 * (shrunk.third / (shrunk.variance ** 2 * share)) : 0,
  );
  const mean = sum(groups.map(({ share, shrunk }) => share * shrunk.mean)) / all;
  return { variance, skew: sum(skews), mean, effectiveN: (shrunkVariance(groups, all) * all ** 2) / variance };
}

/** The same of a plain mean over clustered scenarios, which are then all of the traffic. */
export function clusteredSpread(families: readonly CellFamily[], anchors: Anchors): ProjectedSpread {
  const total = sum(families.map((family) => family.total));
  const mean = sum(families.map((family) => family.sum)) / total;
  return projectedSpread([{ share: 1, group: '', families, total, mean }], families.length, () => anchors);
}

function groupsOf(cells: readonly ScoredCell[], anchorsOf: (group: string) => Anchors): Group[] {
  return [...groupBy(cells, (cell) => cell.group)].map(([group, members]) => groupOf(members, anchorsOf(group)));
}

function groupOf(cells: readonly ScoredCell[], anchors: Anchors): Group {
  const families = cells.flatMap((cell) => cell.families);
  const add = (of: (family: CellFamily) => number) => sum(families.map(of));
  const [share, total] = [sum(cells.map((cell) => cell.share)), add((family) => family.total) + anchors.length];
  const moment = (of: (family: CellFamily) => number, power: number) => (add(of) + sum(anchors.map((anchor) => anchor ** power))) / total;
  const [mean, square, cube] = [moment(({ sum: first }) => first, 1), moment(({ squares }) => squares, 2), moment(({ cubes }) => cubes, 3)];
  const isBlind = new Set(families.map((family) => family.family)).size === 1 || !hasSpread(families);
  const projected = sum(cells.map((cell) => cell.share * cell.mean)) / share;
  return { cells, share, mean: projected, shrunk: { mean, variance: square - mean * mean, third: cube - 3 * mean * square + 2 * mean ** 3 }, isBlind };
}

function hasSpread(families: readonly CellFamily[]): boolean {
  const [n, all, squares] = [sum(families.map((f) => f.total)), sum(families.map((f) => f.sum)), sum(families.map((f) => f.squares))];
  return squares / n - (all / n) ** 2 > ROUNDING * Math.max(squares / n, Number.MIN_VALUE);
}

/** Between scenarios over all scored traffic: within groups and between their means. */
function shrunkVariance(groups: readonly Group[], all: number): number {
  const mean = sum(groups.map((group) => group.share * group.shrunk.mean)) / all;
  return sum(groups.map(({ share, shrunk }) => share * (shrunk.variance + (shrunk.mean - mean) ** 2))) / all;
}

/** Variance between families of Σ share · mean, each scenario measured against the mean of its group. */
function seenVariance(groups: readonly Group[], families: number): number {
  const deviations = groups.flatMap(({ cells, share, mean }) => {
    const weights = byFamily(perFamily(cells, ({ total }) => total));
    const rests = new Map([...weights].map(([family, weight]) => [family, 1 - weight / share]));
    return perFamily(cells, (family) => corrected(family.sum - mean * family.total, rests.get(family.family) ?? 1));
  });
  return ((families - 1) / families) * sumOfSquares(deviations);
}

/** A family that holds its whole group cannot deviate from it. */
function corrected(deviation: number, rest: number): number {
  return rest > ROUNDING ? deviation / rest : 0;
}

function leastVariance({ cells, shrunk, isBlind }: Group): number {
  const correlation = isBlind ? 1 : LEAST_CORRELATION;
  const together = sumOfSquares(perFamily(cells, ({ total }) => total));
  const apart = sum(cells.map((cell) => cell.share ** 2 / cell.total));
  return shrunk.variance * (correlation * together + (1 - correlation) * apart);
}

interface Contribution {
  readonly family: string;
  readonly value: number;
}

/** What each family adds to the projection in each cell: `value` of it, times the weight of one scenario there. */
function perFamily(cells: readonly ScoredCell[], value: (family: CellFamily) => number): Contribution[] {
  return cells.flatMap(({ share, total, families }) => families.map((each) => ({ family: each.family, value: (share / total) * value(each) })));
}

function byFamily(contributions: readonly Contribution[]): Map<string, number> {
  const parts = groupBy(contributions, (each) => each.family);
  return new Map([...parts].map(([family, some]) => [family, sum(some.map((each) => each.value))]));
}

/** Σ over families of (Σ of the family's contributions)². */
function sumOfSquares(contributions: readonly Contribution[]): number {
  return sum([...byFamily(contributions).values()].map((value) => value * value));
}
