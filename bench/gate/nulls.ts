import type { Condition } from '../../evaluators/gate/condition.ts';
import type { Traffic } from '../../scenarios/traffic.ts';
import type { Truth } from './simulated-suite.ts';

/** A truth under which one answer of the gate is wrong. */
export interface Null {
  readonly name: string;
  readonly wrong: 'pass' | 'fail';
  readonly conditions: readonly Condition[];
  readonly truth: Truth;
}

const SHARE_IN_NEED = 0.2;
export const TRAFFIC: Traffic = {
  version: 1,
  source: 'assumption',
  cells: [
    { stratum: 'billing', need: 'must', share: SHARE_IN_NEED },
    { stratum: 'billing', need: 'must_not', share: 1 - SHARE_IN_NEED },
  ],
  scenarios: [],
};

const LIMITS = [0.8, 0.9, 0.95];
const CORRELATIONS = [0, 0.25, 0.5];
const FAMILIES = [12, 30];
const DISCORDANCES = [0.05, 0.1, 0.2];
const CERTAIN = 1;

const recall = (limit: number): Condition => ({ kind: 'limit', figure: 'recall', side: 'at_least', limit, judgedOn: 'confidence' });
const specificity = (limit: number): Condition => ({ kind: 'limit', figure: 'specificity', side: 'at_least', limit, judgedOn: 'confidence' });
const trapped = (limit: number): Condition => ({ kind: 'limit', figure: 'trapped', side: 'at_most', limit, judgedOn: 'confidence' });
const noWorse = (margin: number): Condition => ({ kind: 'non_inferiority', figure: 'recall', margin });

/**
 * Truth exactly on the limit is the hardest of those for which an answer is wrong. For a wrong pass only one condition is
 * on its limit and the others hold with certainty, so that they stop nothing; for a wrong fail all are on their limits.
 */
export function nulls(): Null[] {
  return FAMILIES.flatMap((families) => CORRELATIONS.flatMap((icc) => [...onLimits(families, icc), ...againstBaselines(families, icc)]));
}

function onLimits(families: number, icc: number): Null[] {
  const alike = { discordance: 0, difference: 0, icc, families };
  return LIMITS.flatMap((limit): Null[] => {
    const most = SHARE_IN_NEED * (1 - limit);
    return [
      { name: `recall ≥ ${limit}`, wrong: 'pass', conditions: [recall(limit), specificity(0.5)], truth: { ...alike, recall: limit, specificity: CERTAIN } },
      {
        name: `specificity ≥ ${limit}`,
        wrong: 'pass',
        conditions: [specificity(limit), recall(0.5)],
        truth: { ...alike, recall: CERTAIN, specificity: limit },
      },
      {
        name: `trapped ≤ ${(1000 * most).toFixed(0)}`,
        wrong: 'pass',
        conditions: [trapped(most), specificity(0.5)],
        truth: { ...alike, recall: limit, specificity: CERTAIN },
      },
      {
        name: `recall, specificity, trapped at ${limit}`,
        wrong: 'fail',
        conditions: [recall(limit), specificity(limit), trapped(most), { kind: 'critical_failures' }],
        truth: { ...alike, recall: limit, specificity: limit },
      },
    ];
  });
}

function againstBaselines(families: number, icc: number): Null[] {
  const rest = { specificity: CERTAIN, icc, families };
  return DISCORDANCES.flatMap((discordance): Null[] => {
    const atMargin = { ...rest, recall: 0.75, discordance, difference: -discordance / 2 };
    const margin = discordance / 2;
    return [
      { name: `no worse, at the margin, ${discordance} differ`, wrong: 'pass', conditions: [noWorse(margin), recall(0.3)], truth: atMargin },
      { name: `no worse, at the margin, ${discordance} differ`, wrong: 'fail', conditions: [noWorse(margin), recall(0.75)], truth: atMargin },
      {
        name: `equal recall, ${discordance} differ`,
        wrong: 'fail',
        conditions: [noWorse(0.02), recall(0.75)],
        truth: { ...rest, recall: 0.75, discordance, difference: 0 },
      },
    ];
  });
}
