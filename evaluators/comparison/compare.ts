import type { Scenario } from '../../scenarios/scenario.ts';
import type { Traffic } from '../../scenarios/traffic.ts';
import type { Cell } from '../cell.ts';
import { holm } from '../statistics/holm.ts';
import { type Detectable, detectable } from './detectable.ts';
import { decidedRightly, inTime, leftAlone, startable } from './events.ts';
import { type Flip, flipsOf } from './flips.ts';
import { goldenTransferDifference } from './golden-transfer.ts';
import type { Measured } from './measured.ts';
import { pairedShare } from './paired-share.ts';
import { customersIn, pairUp, type ScenarioPair, unpaired } from './pairs.ts';
import { precisionDifference } from './precision.ts';
import { projectedFigures } from './projected.ts';
import { type Significance, testOf } from './significance.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** One variant's conversations: as perceived, and on derived signals alone. */
export interface ComparedSide {
  readonly cells: readonly Cell[];
  readonly derived: readonly Cell[];
}

export interface ComparisonInput {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
  /** By id, with the labels that both sides were judged by. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly traffic?: Traffic;
}

/** One figure of two variants. */
export interface ComparedFigure extends Omit<Measured, 'sums' | 'discordance'> {
  /** Absent where no customer counts for both. */
  readonly test?: Significance;
  readonly detectable?: Detectable;
  readonly verdict: Verdict;
}

/** Two variants on the same customers. Differences are B − A. */
export interface Comparison {
  readonly scenarios: number;
  /** Who met both: each trial of a drawn customer is another one, and all of a script or a sheet are the same. */
  readonly customers: number;
  readonly families: number;
  /** Conversations that only one variant finished. */
  readonly unpaired: number;
  /** In the order in which a reader should look at them. Their tests are adjusted together. */
  readonly figures: readonly ComparedFigure[];
  /** On derived signals alone: differences and intervals, not tested. */
  readonly on_derived: readonly Omit<ComparedFigure, 'test' | 'detectable' | 'verdict'>[];
  /** How many tests the p-values are adjusted for. */
  readonly tests: number;
  readonly flips: readonly Flip[];
}

/** Compares two variants scenario by scenario. The order of conversations changes nothing; swapping A and B negates every difference. */
export function compareVariants({ a, b, scenarios, traffic }: ComparisonInput): Comparison {
  const pairs = pairUp(a.cells, b.cells);
  return {
    scenarios: pairs.length,
    customers: customersIn(pairs),
    families: new Set(pairs.map(({ family }) => family)).size,
    unpaired: unpaired(a.cells, b.cells),
    ...tested(measure(pairs, traffic)),
    on_derived: onDerived(pairUp(a.derived, b.derived)),
    flips: flipsOf(pairs, scenarios),
  };
}

function measure(pairs: readonly ScenarioPair[], traffic: Traffic | undefined): Measured[] {
  return [
    ...(traffic === undefined ? [] : projectedFigures(pairs, traffic)),
    pairedShare('recall', pairs, inTime),
    goldenTransferDifference(pairs),
    pairedShare('specificity', pairs, leftAlone),
    precisionDifference(pairs),
    pairedShare('decided_rightly', pairs, decidedRightly),
    pairedShare('startable', pairs, startable),
  ];
}

function tested(measured: readonly Measured[]): Pick<Comparison, 'figures' | 'tests'> {
  const tests = measured.map(testOf);
  const adjusted = holm(tests.flatMap((test) => (test === undefined ? [] : [test.p])));
  let at = 0;
  const figures = measured.map((one, index) => {
    const test = tests[index];
    const significance = test === undefined ? undefined : { ...test, holm: adjusted[at++] ?? 1 };
    return figureOf(one, significance, adjusted.length);
  });
  return { figures, tests: adjusted.length };
}

function figureOf(measured: Measured, test: Significance | undefined, tests: number): ComparedFigure {
  const effect = detectable(measured, tests);
  return {
    ...shownOf(measured),
    ...(test === undefined ? {} : { test }),
    ...(effect === undefined ? {} : { detectable: effect }),
    verdict: verdictOf(measured, test),
  };
}

function onDerived(pairs: readonly ScenarioPair[]): Comparison['on_derived'] {
  return [pairedShare('recall', pairs, inTime), pairedShare('specificity', pairs, leftAlone)].map(shownOf);
}

function shownOf({ sums: _sums, discordance: _discordance, ...shown }: Measured): Omit<Measured, 'sums' | 'discordance'> {
  return shown;
}
