import { groupBy } from '../core/group.ts';
import type { Cell } from './cell.ts';
import { isSame } from './comparison/came-out.ts';
import { conversationsIn } from './counting.ts';
import { isDecidedRightly } from './decided-rightly.ts';
import { enoughTrials, weightOf } from './enough-trials.ts';
import type { ProportionEstimate } from './statistics/clustered-proportion.ts';
import { passHatK, type TrialCount } from './statistics/pass-hat-k.ts';

/** How reliably a variant is right when customers of one scenario come k times (pass^k). */
export interface AllOfTrials {
  readonly k: number;
  /** Chance that a scenario is decided rightly in all of k trials: handed over by the deadline where it must be, left alone where it must not. */
  readonly decided: ProportionEstimate;
  /** The same, where a handoff that was due also needs a right reason, queue and urgency, as far as the label names them. */
  readonly placed: ProportionEstimate;
  /** Scenarios that `decided` is estimated from, the same ones for each k. */
  readonly customers: number;
  /** Scenarios with too few scored trials for the largest k, which are left out for each k. */
  readonly too_few_trials: number;
  /** What `placed` is estimated from: where words were not kept nobody can judge a handoff, nor may the other trials stand in for it. */
  readonly placed_from: PlacedFrom;
}

interface PlacedFrom {
  /** The same ones for each k for which they have trials enough; 0 for larger ones. */
  readonly customers: number;
  readonly trials: number;
  /** Trials of the customers of `decided` whose words were not kept. */
  readonly trials_without_words: number;
}

/** Customers that say the same in every trial. */
const WITHOUT_CHANCE: ReadonlySet<string> = new Set(['script', 'transcript']);

/**
 * For k = 1, 2, 4, … up to the most trials that nearly all have (`enoughTrials`), over the scenarios that chance can change: customers
 * with chance of their own, and scripted and recorded ones where some of these came out differently from trial to trial, as then the
 * policy holds the chance. Empty without any. All k are of the same scenarios: with others for each k the series could rise, which
 * pass^k cannot.
 */
export function allOfTrials(cells: readonly Cell[]): AllOfTrials[] {
  const scenarios = changeable([...groupBy(cells, ({ scenario }) => scenario).values()]).flatMap(scoredTrials);
  const { most, enough } = enoughTrials(scenarios, 2);
  if (most < 2) return [];
  const withWords = enough.map((trials) => trials.filter(({ isSilent }) => !isSilent));
  const judged = enoughTrials(withWords, 1, most);
  const silent = conversationsIn(enough.flat()) - conversationsIn(withWords.flat());
  return sizes(most).map((k) => {
    const placed = k <= judged.most ? judged.enough : [];
    return {
      k,
      decided: passHatK(enough.map(countOf((cell) => isDecidedRightly(cell) === true)), k).estimate,
      placed: passHatK(placed.map(countOf(isPlacedRightly)), k).estimate,
      customers: enough.length,
      too_few_trials: scenarios.length - enough.length,
      placed_from: { customers: placed.length, trials: conversationsIn(placed.flat()), trials_without_words: silent },
    };
  });
}

function countOf(isRight: (cell: Cell) => boolean): (trials: readonly Cell[]) => TrialCount {
  return (trials) => ({
    family: trials[0]?.family ?? '',
    passed: conversationsIn(trials.filter(isRight)),
    trials: conversationsIn(trials),
    weight: weightOf(trials),
  });
}

function changeable(scenarios: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const isCertain = (trials: readonly Cell[]) => trials.every(({ kind }) => WITHOUT_CHANCE.has(kind));
  const isSteady = ([first, ...rest]: readonly Cell[]) => first === undefined || rest.every((other) => isSame(first, other));
  return scenarios.filter(isCertain).every(isSteady) ? scenarios.filter((trials) => !isCertain(trials)) : scenarios;
}

function scoredTrials(trials: readonly Cell[]): (readonly Cell[])[] {
  const scored = trials.filter((cell) => isDecidedRightly(cell) !== null);
  return scored.length === 0 ? [] : [scored];
}

/** Of a trial whose words were kept. */
function isPlacedRightly(cell: Cell): boolean {
  const { reason, queue, urgency } = cell.rightness ?? {};
  return isDecidedRightly(cell) === true && (cell.outcome.cell !== 'TP' || ![reason, queue, urgency].includes(false));
}

/** 1, 2, 4, … below `most`, and `most` itself. */
function sizes(most: number): number[] {
  const powers = Array.from({ length: Math.ceil(Math.log2(most)) }, (_, power) => 2 ** power);
  return [...powers, most];
}
