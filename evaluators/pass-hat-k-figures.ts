import { groupBy } from '../core/group.ts';
import type { Cell } from './cell.ts';
import { isSame } from './comparison/came-out.ts';
import { conversationsIn } from './counting.ts';
import { isDecidedRightly } from './decided-rightly.ts';
import type { ProportionEstimate } from './statistics/clustered-proportion.ts';
import { passHatK } from './statistics/pass-hat-k.ts';

/** How reliably a variant is right when the same customer comes k times (pass^k). */
export interface AllOfTrials {
  readonly k: number;
  /** Chance that a scenario is decided rightly in all of k trials: handed over by the deadline where it must be, left alone where it must not. */
  readonly decided: ProportionEstimate;
  /** The same, where a handoff that was due also needs a right reason, queue and urgency, as far as the label names them. */
  readonly placed: ProportionEstimate;
  /** What `placed` is estimated from: where words were not kept nobody can judge a handoff, nor may the other trials stand in for it. */
  readonly placed_from: { readonly customers: number; readonly trials: number; readonly trials_without_words: number };
  /** Scenarios with fewer than k scored trials, which are left out. */
  readonly too_few_trials: number;
}

/** Customers that say the same in every trial. */
const WITHOUT_CHANCE: ReadonlySet<string> = new Set(['script', 'transcript']);

/**
 * For k = 1, 2, 4, … and all trials, over the scenarios that chance can change: customers with chance of their own, and scripted and
 * recorded ones where some of these came out differently from trial to trial, as then the policy holds the chance. Empty without any.
 */
export function allOfTrials(cells: readonly Cell[]): AllOfTrials[] {
  const scenarios = changeable([...groupBy(cells, ({ scenario }) => scenario).values()]).flatMap(scoredTrials);
  const most = Math.max(0, ...scenarios.map(conversationsIn));
  if (most < 2) return [];
  const count = (trials: readonly Cell[], isRight: (cell: Cell) => boolean) => ({
    family: trials[0]?.family ?? '',
    passed: conversationsIn(trials.filter(isRight)),
    trials: conversationsIn(trials),
    weight: trials[0]?.weight ?? 1,
  });
  const judged = scenarios.map((trials) => trials.filter(({ isSilent }) => !isSilent)).filter((trials) => trials.length > 0);
  return sizes(most).map((k) => {
    const decided = passHatK(
      scenarios.map((trials) => count(trials, (cell) => isDecidedRightly(cell) === true)),
      k,
    );
    const placed = passHatK(
      judged.map((trials) => count(trials, isPlacedRightly)),
      k,
    );
    return {
      k,
      decided: decided.estimate,
      placed: placed.estimate,
      placed_from: placedFrom(
        scenarios,
        judged.filter((trials) => conversationsIn(trials) >= k),
      ),
      too_few_trials: decided.tooFewTrials,
    };
  });
}

function changeable(scenarios: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const repeated = scenarios.filter((trials) => conversationsIn(trials) > 1);
  const isCertain = (trials: readonly Cell[]) => trials.every(({ kind }) => WITHOUT_CHANCE.has(kind));
  const isSteady = ([first, ...rest]: readonly Cell[]) => first === undefined || rest.every((other) => isSame(first, other));
  return repeated.filter(isCertain).every(isSteady) ? repeated.filter((trials) => !isCertain(trials)) : repeated;
}

function scoredTrials(trials: readonly Cell[]): (readonly Cell[])[] {
  const scored = trials.filter((cell) => isDecidedRightly(cell) !== null);
  return scored.length === 0 ? [] : [scored];
}

function placedFrom(scenarios: readonly (readonly Cell[])[], judged: readonly (readonly Cell[])[]): AllOfTrials['placed_from'] {
  const silent = scenarios.flat().filter(({ isSilent }) => isSilent);
  return { customers: judged.length, trials: conversationsIn(judged.flat()), trials_without_words: conversationsIn(silent) };
}

/** Of a trial whose words were kept. */
function isPlacedRightly(cell: Cell): boolean {
  const isDue = cell.outcome.cell === 'TP' && cell.rightness !== undefined;
  return isDecidedRightly(cell) === true && (!isDue || Object.values(cell.rightness ?? {}).every((right) => right));
}

/** 1, 2, 4, … below `most`, and `most` itself. */
function sizes(most: number): number[] {
  const powers = Array.from({ length: Math.ceil(Math.log2(most)) }, (_, power) => 2 ** power);
  return [...powers, most];
}
