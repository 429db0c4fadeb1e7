import type { Cell } from '../cell.ts';
import type { FamilySum } from '../statistics/clustered-effective-n.ts';
import { clusteredMean } from '../statistics/clustered-mean.ts';
import { sum } from '../statistics/sum.ts';
import { familyDifferences } from './family-differences.ts';
import { meanDifference } from './mean-difference.ts';
import type { Difference, Measured } from './measured.ts';
import { among, countingOf, customersIn, type PairedTrial, type ScenarioPair } from './pairs.ts';

/** Handoffs in time or for nothing (`made`), and those of them that were needed (`due`), of one scenario: shares of its trials, by its weight. */
interface Handoffs {
  readonly due: number;
  readonly made: number;
}

interface ScenarioHandoffs {
  readonly family: string;
  readonly weight: number;
  readonly a: Handoffs;
  readonly b: Handoffs;
}

/**
 * Precision under B less precision under A. The two stand over different handoffs, so it is no paired proportion:
 *
 * - **interval:** both ratios are linearised, which gives each scenario a value whose mean is the difference, and the
 *   interval is that of a clustered mean. An approximation, good where both variants make a few dozen handoffs;
 * - **test:** with P the precision of both variants' handoffs together, a family adds (due − P · made) under B less the
 *   same under A. P does not change when variants trade places within a family, so the sign-flip test stays exact; the
 *   sum has the sign of the difference.
 *
 * @see Woodruff (1971), JASA 66 (linearisation of a ratio)
 */
export function precisionDifference(pairs: readonly ScenarioPair[]): Measured {
  const bearing = pairs.filter(({ trials }) => trials.some(({ a, b }) => isMade(a) || isMade(b)));
  const counting = countingOf(bearing);
  const scenarios = bearing.map((pair) => handoffsOf(pair, (trials) => counting(pair, trials)));
  const [a, b] = [ratioOf(scenarios, 'a'), ratioOf(scenarios, 'b')];
  const sums = exchanged(scenarios);
  return {
    figure: 'precision',
    unit: 'share',
    better: 'higher',
    a,
    b,
    difference: linearised(scenarios, a, b),
    customers: customersIn(among(pairs, ({ a: one, b: other }) => isMade(one) || isMade(other))),
    families: sums.length,
    sums: a === null || b === null ? [] : sums,
  };
}

function handoffsOf({ family, weight, trials }: ScenarioPair, counts: (trials: number) => number): ScenarioHandoffs {
  const count = (side: keyof PairedTrial, isIn: (cell: Cell) => boolean) => counts(trials.filter((trial) => isIn(trial[side])).length);
  const side = (name: keyof PairedTrial) => ({ due: count(name, ({ outcome }) => outcome.cell === 'TP'), made: count(name, isMade) });
  return { family, weight, a: side('a'), b: side('b') };
}

function isMade({ outcome }: Cell): boolean {
  return outcome.cell === 'TP' || outcome.cell === 'FP';
}

function total(scenarios: readonly ScenarioHandoffs[], side: 'a' | 'b', part: keyof Handoffs): number {
  return sum(scenarios.map((scenario) => scenario[side][part]));
}

function ratioOf(scenarios: readonly ScenarioHandoffs[], side: 'a' | 'b'): number | null {
  const made = total(scenarios, side, 'made');
  return made === 0 ? null : total(scenarios, side, 'due') / made;
}

function linearised(scenarios: readonly ScenarioHandoffs[], a: number | null, b: number | null): Difference {
  if (a === null || b === null) return { kind: 'none' };
  const [perA, perB] = [total(scenarios, 'a', 'made') / scenarios.length, total(scenarios, 'b', 'made') / scenarios.length];
  const values = scenarios.map((one) => ({
    family: one.family,
    weight: one.weight,
    values: [b - a + (one.b.due - b * one.b.made) / perB - (one.a.due - a * one.a.made) / perA],
  }));
  const found = meanDifference(clusteredMean(values));
  return found.kind === 'none' ? found : { ...found, estimate: b - a };
}

function exchanged(scenarios: readonly ScenarioHandoffs[]): FamilySum[] {
  const made = total(scenarios, 'a', 'made') + total(scenarios, 'b', 'made');
  const pooled = made === 0 ? 0 : (total(scenarios, 'a', 'due') + total(scenarios, 'b', 'due')) / made;
  const over = ({ due, made: all }: Handoffs) => due - pooled * all;
  return familyDifferences(scenarios.map(({ family, a, b }) => ({ family, value: over(b) - over(a) })));
}
