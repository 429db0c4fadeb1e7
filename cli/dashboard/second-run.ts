import { InputError } from '../../core/errors.ts';
import type { PairOfRuns, SecondRun } from '../../dashboards/html/input.ts';
import { compareSides } from '../compare/material.ts';
import { notesOn } from '../compare/notes.ts';
import type { Side } from '../compare/side.ts';
import type { Io } from '../io.ts';
import { loadStored, type StoredRun } from '../run/stored.ts';
import { openSource } from './open.ts';

export interface TwoRuns {
  /** Of the page's own run, and of the one before it. */
  readonly folder: string;
  readonly before: string;
  readonly intersect: boolean;
}

/**
 * Another run, and each policy that both hold compared on the customers that both met. Where the runs do not allow that it says why,
 * and the page shows both runs' figures beside each other.
 * @throws InputError where there is no other run
 */
export async function secondRunOf({ folder, before, intersect }: TwoRuns, io: Io, at: (count: number, of: number) => void): Promise<SecondRun> {
  const { view } = await openSource(before, io, { at });
  const [earlier, now] = [loadStored(before, () => undefined), loadStored(folder, () => undefined)];
  const pairs: PairOfRuns[] = [];
  for (const policy of commonPolicies(earlier, now)) {
    try {
      pairs.push(await pairOf({ run: earlier, variant: policy }, { run: now, variant: policy }, intersect, io));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { view, pairs: [], refused: refusalOf(error) };
    }
  }
  return { view, pairs, refused: pairs.length > 0 ? [] : ['The two runs have no policy in common.'] };
}

function commonPolicies(a: StoredRun, b: StoredRun): string[] {
  const names = (run: StoredRun) => run.info.policies.filter(({ bound }) => !bound).map(({ name }) => name);
  return names(b).filter((name) => names(a).includes(name));
}

async function pairOf(a: Side, b: Side, intersect: boolean, io: Io): Promise<PairOfRuns> {
  const compared = await compareSides(a, b, intersect);
  const digestOf = ({ run, variant }: Side) => run.info.policies.find(({ name }) => name === variant)?.digest;
  return { policy: a.variant, isSamePolicy: digestOf(a) === digestOf(b), comparison: compared.comparison, notes: notesOn(a, b, compared, io) };
}

/** The first run of a comparison is the earlier one here. */
function refusalOf({ problems }: InputError): string[] {
  const helps = [...new Set(problems.flatMap(({ help }) => help ?? []))];
  return [...problems.map(({ message }) => `${message.charAt(0).toUpperCase()}${message.slice(1)} (the first is the run before).`), ...helps];
}
