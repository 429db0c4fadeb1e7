import { rmSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { InputError } from '../../../core/errors.ts';
import { bytes, plural } from '../../../dashboards/plain/numbers.ts';
import { safeLine } from '../../../dashboards/plain/safe-text.ts';
import { listRuns } from '../../../runs/folder.ts';
import { isPinned } from '../../../runs/pin.ts';
import { deleteRun, judgePrunable, leftovers, type PruneVerdict } from '../../../runs/prune.ts';
import { bytesIn } from '../../../runs/size.ts';
import { stateOf } from '../../../runs/state.ts';
import { type Context, examples, type Register } from '../../command.ts';
import { wholeNumber } from '../../flags.ts';
import { asTyped, runsRoot } from '../../run/find.ts';
import { machineOf } from '../../run/machine.ts';

interface Flags {
  readonly keep?: number;
  readonly olderThan?: number;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const HOUR_MS = 3_600_000;
const UNITS: Readonly<Record<string, number>> = { h: HOUR_MS, d: 24 * HOUR_MS, w: 7 * 24 * HOUR_MS };
/** Whoever makes or deletes a run needs seconds. */
const LEFT_OVER_AFTER_MS = 24 * HOUR_MS;

export const registerRunsPrune: Register = (runs, context) => {
  runs
    .command('prune')
    .description('delete old runs inside runs/; without --yes only says which. Runs that are pinned or being played never go')
    .option('--keep <number>', 'keep the latest so many', wholeNumber(0))
    .option('--older-than <age>', 'delete only what ended so long ago: 12h, 30d, 8w', ageOf)
    .option('--yes', 'delete them')
    .option('--json', 'print what becomes of each run as JSON')
    .addHelpText('after', examples('escalab runs prune --keep 10', 'escalab runs prune --older-than 30d --yes'))
    .action((flags: Flags) => prune(flags, context));
};

function ageOf(text: string): number {
  const [, count, unit = ''] = /^(\d{1,6})([hdw])$/.exec(text) ?? [];
  if (count === undefined) throw new InvalidArgumentError('It must be a number of hours, days or weeks: 12h, 30d, 8w.');
  return Number(count) * (UNITS[unit] ?? 0);
}

interface Judged {
  readonly folder: string;
  readonly bytes: number;
  readonly verdict: PruneVerdict | 'left_over';
}

function prune({ keep, olderThan, yes = false, json = false }: Flags, context: Context): void {
  if (keep === undefined && olderThan === undefined) {
    throw new InputError({ code: 'prune-what', message: 'nothing says which runs are to go', help: 'Say `--keep 10`, or `--older-than 30d`, or both.' });
  }
  const { io } = context;
  const judged = judge({ ...(keep === undefined ? {} : { keep }), ...(olderThan === undefined ? {} : { olderThan }) }, context);
  const going = judged.filter(goes);
  const machine = machineOf(io);
  if (yes) {
    for (const { folder, verdict } of going) {
      if (verdict === 'left_over') rmSync(folder, { recursive: true, force: true });
      else deleteRun(folder, machine);
    }
  }
  const told = judged.map((one) => ({ ...one, folder: asTyped(io, one.folder) }));
  if (json) io.out(`${JSON.stringify({ deleted: yes, runs: told }, null, 2)}\n`);
  else io.out(textOf(told, yes));
}

function judge(rule: Parameters<typeof judgePrunable>[1], { io }: Context): Judged[] {
  const root = runsRoot(io);
  const machine = machineOf(io);
  const now = io.now().getTime();
  const runs = listRuns(root).map((folder) => ({ folder, state: stateOf(folder, machine), pinned: isPinned(folder) }));
  const verdicts = judgePrunable(runs, rule, now);
  return [
    ...leftovers(root, machine, now, LEFT_OVER_AFTER_MS).map((folder): Judged => ({ folder, bytes: bytesIn(folder), verdict: 'left_over' })),
    ...runs.map(({ folder }, index): Judged => ({ folder, bytes: bytesIn(folder), verdict: verdicts[index] ?? 'kept' })),
  ];
}

function goes({ verdict }: Judged): boolean {
  return verdict === 'goes' || verdict === 'left_over';
}

const WHY: Readonly<Record<Judged['verdict'], string>> = {
  goes: '',
  left_over: ' (left over from a run that was never made)',
  running: ' (a process is at work on it)',
  pinned: ' (pinned)',
  damaged: ' (its run.json cannot be read; look at it first)',
  kept: ' (among the latest)',
  young: ' (not old enough)',
};

function textOf(judged: readonly Judged[], deleted: boolean): string {
  const going = judged.filter(goes);
  const word = deleted ? 'deleted' : 'would delete';
  const lines = judged.map(
    (one) => `${(goes(one) ? word : 'keeps').padEnd(word.length)}  ${safeLine(one.folder, 400)}  ${bytes(one.bytes)}${WHY[one.verdict]}`,
  );
  const sum = bytes(going.reduce((total, one) => total + one.bytes, 0));
  const last =
    going.length === 0
      ? 'Nothing to delete.'
      : deleted
        ? `${plural(going.length, 'run')} deleted, ${sum} freed.`
        : `${plural(going.length, 'run')} of ${sum} would be deleted. Delete them with \`--yes\`.`;
  return `${[...lines, last].join('\n')}\n`;
}
