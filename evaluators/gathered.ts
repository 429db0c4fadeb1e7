import { READINGS, type Reading } from '../scenarios/contested.ts';
import type { Cell } from './cell.ts';
import type { JudgedConversation } from './judged.ts';
import { likenessOf } from './likeness.ts';

/** Conversations as far as figures need them: those that came out alike are one cell with the number of `times`. */
export interface Gathered {
  readonly conversations: number;
  /** Ids of all scenarios that were played, in the order of the suite. */
  readonly played: readonly string[];
  readonly errored: readonly { readonly scenario: string; readonly trial: number; readonly why: string }[];
  readonly invalid: number;
  /** Scenarios of conversations that are invalid for every variant, once each time. */
  readonly invalidOf: readonly string[];
  /** In the order of the suite, and of their first trials. */
  readonly cells: readonly Cell[];
  readonly derived: readonly Cell[];
  /** Where labels are contested: all cells as they would be if the disputes went one way. */
  readonly readings?: Readonly<Record<Reading, readonly Cell[]>>;
}

/** Takes conversations in whatever order, and needs memory for the ways they came out, not for their number. */
export interface Gatherer {
  readonly add: (conversation: JudgedConversation) => void;
  /** @param scenarios - in the order of the suite */
  readonly gathered: (scenarios: ReadonlyMap<string, unknown>) => Gathered;
}

export function gatherer(): Gatherer {
  // A scenario's label is contested or it is not, so that none of its cells is like one of the other kind.
  const [undisputed, contested, derived] = [alike(), alike(), alike()];
  const readings: Record<Reading, Alike> = { neediest: alike(), least_needy: alike() };
  const played = new Set<string>();
  const errored: Gathered['errored'][number][] = [];
  const invalidOf: string[] = [];
  let [conversations, invalid, isContested] = [0, 0, false];
  return {
    add: (one) => {
      conversations += 1;
      played.add(one.scenario);
      if (one.status === 'errored') errored.push({ scenario: one.scenario, trial: one.trial, why: one.error ?? '' });
      if (one.status === 'invalid') invalidOf.push(one.scenario);
      if (isInvalid(one)) invalid += 1;
      derived.add(one.derived);
      if (one.readings === undefined) undisputed.add(one.cells);
      else {
        isContested = true;
        contested.add(one.cells);
        for (const reading of READINGS) readings[reading].add(one.readings[reading]);
      }
    },
    gathered: (scenarios) => {
      const inOrder = bySuite(scenarios);
      const undisputedCells = undisputed.list();
      const read = (disputed: Alike) => [...undisputedCells, ...disputed.list()].sort(inOrder);
      return {
        conversations,
        invalid,
        invalidOf: invalidOf.sort(),
        played: [...played]
          .map((scenario) => ({ scenario, trial: 1 }))
          .sort(inOrder)
          .map(({ scenario }) => scenario),
        errored: [...errored].sort(inOrder),
        cells: read(contested),
        derived: derived.list().sort(inOrder),
        ...(isContested ? { readings: { neediest: read(readings.neediest), least_needy: read(readings.least_needy) } } : {}),
      };
    },
  };
}

/** For every variant, or for those that went on to a course on which the customer left its role. */
function isInvalid({ status, cells }: JudgedConversation): boolean {
  return status === 'invalid' || cells.some(({ outcome }) => outcome.outcome === 'unscored' && outcome.why === 'invalid');
}

/** Everything at once, where it is in memory anyway. */
export function gatherAll(conversations: readonly JudgedConversation[], scenarios: ReadonlyMap<string, unknown>): Gathered {
  const all = gatherer();
  for (const one of conversations) all.add(one);
  return all.gathered(scenarios);
}

interface Alike {
  readonly add: (cells: readonly Cell[]) => void;
  readonly list: () => Cell[];
}

/** Cells by their likeness; the first trial speaks for all, whichever comes first. */
function alike(): Alike {
  const groups = new Map<string, { first: Cell; times: number }>();
  return {
    add: (cells) => {
      for (const cell of cells) {
        const key = likenessOf(cell);
        const group = groups.get(key);
        if (group === undefined) groups.set(key, { first: cell, times: cell.times });
        else {
          group.times += cell.times;
          if (cell.trial < group.first.trial) group.first = cell;
        }
      }
    },
    list: () => [...groups.values()].map(({ first, times }) => (times === first.times ? first : { ...first, times })),
  };
}

interface Placed {
  readonly scenario: string;
  readonly trial: number;
}

/** In whatever order conversations were played, stored, merged or read, the same ones give the same report. */
function bySuite(scenarios: ReadonlyMap<string, unknown>): (one: Placed, other: Placed) => number {
  const places = new Map([...scenarios.keys()].map((scenario, place) => [scenario, place]));
  const placeOf = ({ scenario }: Placed) => places.get(scenario) ?? places.size;
  return (one, other) => placeOf(one) - placeOf(other) || byName(one, other) || one.trial - other.trial;
}

function byName({ scenario: one }: Placed, { scenario: other }: Placed): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
