import { InputError } from '../../core/errors.ts';
import { perceivedIn } from '../../dashboards/perceived.ts';
import type { BaselineView } from '../../dashboards/plain/gate/baseline-screen.ts';
import { isDrawn } from '../../evaluators/counting.ts';
import type { Baseline } from '../../evaluators/gate/baseline.ts';
import { changesOf } from '../../evaluators/gate/baseline-changes.ts';
import { baselineText } from '../../evaluators/gate/baseline-text.ts';
import { unlikeBaseline } from '../../evaluators/gate/baseline-unlike.ts';
import type { Played } from '../../evaluators/gate/lost.ts';
import { conversationsOf, figuresThatMoved } from '../../evaluators/gate/pinned-cells.ts';
import type { GateSettings } from '../../evaluators/gate/settings.ts';
import { isSimulated, trialsOf } from '../../runs/run.ts';
import { listed } from '../compare/unlike.ts';
import type { Io } from '../io.ts';
import { asTyped } from '../run/find.ts';
import type { StoredRun } from '../run/stored.ts';
import { baselineFile, standingOf } from './against-baseline.ts';
import { earlierBaseline, refuseUnwritable, writeBaseline } from './baseline-file.ts';
import { customersOf } from './customers.ts';
import { pinned } from './pinned.ts';

/** Where the baseline is to be written, and what is there. */
export interface Target {
  readonly file: string;
  readonly earlier?: Baseline;
}

/**
 * @throws InputError where the config names no file, or something else is there
 * @throws MachineError where it cannot be written
 */
export function targetOf(settings: GateSettings, config: string): Target {
  const file = baselineFile(settings, config);
  if (file === undefined) {
    const help = 'Add `baseline: baseline.json` to the `gate`; the path is relative to the config.';
    throw new InputError({ code: 'no-baseline', message: 'the `gate` names no file for a baseline', place: { file: config }, help });
  }
  const earlier = earlierBaseline(file);
  refuseUnwritable(file);
  return { file, ...(earlier === undefined ? {} : { earlier }) };
}

/**
 * Writes what the policy did as the new baseline, unless the file says so already.
 * @throws InputError where conversations could not be scored: a baseline with holes would be compared with for weeks
 */
export function updateBaseline({ file, earlier }: Target, run: StoredRun, variant: string, played: Played, io: Io): BaselineView {
  refuseUnpinnable(run, played);
  const now = pinned(run, variant, played);
  const isSame = earlier !== undefined && baselineText(earlier) === baselineText(now);
  if (!isSame) writeBaseline(file, now);
  const perceived = perceivedIn(run.info);
  const at = {
    file: asTyped(io, file),
    written: !isSame,
    policy: variant,
    suite: now.suite,
    ...(isSimulated(run.info) ? { isSimulated: true } : {}),
    ...(perceived === undefined ? {} : { perceived }),
    now: now.scenarios,
    customers: customersOf(run),
    drawn: [...run.scenarios.values()].filter(({ customer }) => isDrawn(customer)).map(({ scenario }) => scenario),
  };
  if (earlier === undefined) return { ...at, changes: [], figures: [], head: [], relabelled: [], replayed: [] };
  const { changed, relabelled, removed, added } = unlikeBaseline(earlier, now);
  const inBoth = (one: { readonly scenario: string }) => !removed.includes(one.scenario) && !added.includes(one.scenario);
  const standing = standingOf(run.scenarios);
  const conversations = ({ scenarios }: Baseline) => conversationsOf(scenarios.filter(inBoth), standing);
  return {
    ...at,
    was: earlier.scenarios.length,
    changes: changesOf(earlier.scenarios, now.scenarios),
    figures: figuresThatMoved(conversations(earlier), conversations(now), run.traffic),
    head: headChanges(earlier, now),
    relabelled,
    replayed: changed,
  };
}

function refuseUnpinnable({ folder, info }: StoredRun, { lost }: Played): void {
  if (info.settings.allocation !== undefined) {
    const message = 'its conversations were shared out by weights, so its customers were not met equally often, and nothing was pinned';
    throw new InputError({ code: 'baseline-of-shares', message, place: { file: folder }, help: 'Pin a run of `--trials`.' });
  }
  if (lost.length === 0) return;
  const names = [...new Set(lost.map(({ scenario }) => scenario))].sort();
  const total = trialsOf(info).reduce((all, trials) => all + trials, 0);
  const gone = lost.reduce((all, { times }) => all + times, 0);
  const message = `${gone} of ${total} conversations errored, are invalid or were never played, so nothing was pinned: ${listed(names)}`;
  const help = 'Play again; `escalab show` tells why one errored.';
  throw new InputError({ code: 'baseline-incomplete', message, place: { file: folder }, help });
}

/** What changed of who was pinned, and on whom. */
function headChanges(before: Baseline, after: Baseline): string[] {
  const told = (name: string, was: string | number, is: string | number) => (was === is ? [] : [`${name}: ${was} → ${is}`]);
  const changed = (name: string, was: string | undefined, is: string | undefined) => (was === is ? [] : [`the ${name} changed`]);
  return [
    ...told('policy', before.policy.name, after.policy.name),
    ...changed("policy's text", before.policy.digest, after.policy.digest),
    ...told('suite', before.suite, after.suite),
    ...(['seed', 'trials', 'max_turns'] as const).flatMap((name) => told(name, before.settings[name], after.settings[name])),
    ...changed('team', before.digests.team, after.digests.team),
    ...changed('traffic', before.digests.traffic, after.digests.traffic),
    ...told('escalab', before.escalab, after.escalab),
  ];
}
