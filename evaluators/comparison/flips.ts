import { groupBy } from '../../core/group.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Cell } from '../cell.ts';
import { type CameOut, cameOut, gravity, isSame } from './came-out.ts';
import { type Parting, partingOf } from './decided.ts';
import type { PairedTrial, ScenarioPair } from './pairs.ts';

/** A customer whom the two variants serve differently; trials that went the same way stand together. */
export interface Flip {
  readonly scenario: string;
  readonly title: string;
  readonly family: string;
  readonly need: Cell['need'];
  /** Why the label says so, in the customer's terms. */
  readonly why: string;
  /** Numbers of the trials that went this way, of how many. */
  readonly trials: readonly number[];
  readonly of: number;
  readonly a: CameOut;
  readonly b: CameOut;
  /** Absent where no decision differs. */
  readonly parting?: Parting;
  /** Which variant made the lesser mistake, or none. */
  readonly favours: 'a' | 'b' | 'neither';
}

/** Customers who come out differently, the gravest mistake of either side first; then by name. */
export function flipsOf(pairs: readonly ScenarioPair[], scenarios: ReadonlyMap<string, Scenario>): Flip[] {
  const flips = pairs.flatMap((pair) => ways(pair.trials).map((trials) => flipOf(pair, trials, scenarios)));
  const worst = ({ a, b }: Flip) => Math.min(gravity(a), gravity(b));
  return flips.sort((one, other) => worst(one) - worst(other));
}

/** Trials of one scenario that differ in the same way. */
function ways(trials: readonly PairedTrial[]): PairedTrial[][] {
  const differing = trials.filter(({ a, b }) => !isSame(a, b));
  const way = (cell: Cell) => [cell.outcome.outcome, cell.handed, cell.violations.length > 0, cell.walk.stop.turn];
  return [...groupBy(differing, ({ a, b }) => JSON.stringify([way(a), way(b)])).values()];
}

function flipOf({ scenario, family, trials: all }: ScenarioPair, trials: readonly PairedTrial[], scenarios: ReadonlyMap<string, Scenario>): Flip {
  const [first] = trials;
  if (!first) throw new Error('a flip has at least one trial');
  const known = scenarios.get(scenario);
  const parting = partingOf(first.a, first.b);
  const [a, b] = [cameOut(first.a, scenarios), cameOut(first.b, scenarios)];
  return {
    scenario,
    title: known?.title ?? scenario,
    family,
    need: first.a.need,
    why: known?.truth.reason ?? '',
    trials: trials.map((trial) => trial.a.trial),
    of: all.length,
    a,
    b,
    ...(parting === undefined ? {} : { parting }),
    favours: gravity(a) === gravity(b) ? 'neither' : gravity(a) > gravity(b) ? 'a' : 'b',
  };
}
