import { clusteredDifference } from '../statistics/clustered-difference.ts';
import { discordanceUpperBound } from '../statistics/discordance.ts';
import { sum } from '../statistics/sum.ts';
import type { Event } from './events.ts';
import { familyDifferences } from './family-differences.ts';
import type { Difference, FigureName, Measured } from './measured.ts';
import { bearingOn, countPairs, ofSide, type PairedScenario, turned } from './paired-counts.ts';
import { areAlike, customersIn, type ScenarioPair } from './pairs.ts';

/** A share of the customers that count under both variants, such as recall. */
export function pairedShare(figure: FigureName, pairs: readonly ScenarioPair[], event: Event): Measured {
  const counts = countPairs(pairs, event);
  const families = familyDifferences(counts.map(({ family, onlyA, onlyB }) => ({ family, value: onlyB - onlyA })));
  return {
    figure,
    unit: 'share',
    better: 'higher',
    a: shareOf(counts, 'a'),
    b: shareOf(counts, 'b'),
    difference: differenceOf(counts),
    customers: customersIn(bearingOn(pairs, event)),
    families: families.length,
    discordant: discordantIn(counts),
    sums: families,
    ...(areAlike(pairs) ? { discordance: discordanceUpperBound(counts) } : {}),
  };
}

/** Customers with the event under one variant alone: heads, and not what they weigh. */
export function discordantIn(counts: readonly PairedScenario[]): { only_a: number; only_b: number } {
  return { only_a: sum(counts.map(({ customers }) => customers.only_a)), only_b: sum(counts.map(({ customers }) => customers.only_b)) };
}

function shareOf(counts: readonly PairedScenario[], side: 'a' | 'b'): number | null {
  const families = ofSide(counts, side);
  return counts.length === 0 ? null : sum(families.map(({ hits }) => hits)) / sum(families.map(({ total }) => total));
}

function differenceOf(counts: readonly PairedScenario[]): Difference {
  const found = clusteredDifference(turned(counts));
  if (found.kind === 'none') return { kind: 'none' };
  if (found.kind === 'point') return { kind: 'point', estimate: found.estimate, why: found.why };
  return { kind: 'interval', estimate: found.estimate, low: found.low, high: found.high };
}
