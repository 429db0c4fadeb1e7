import { type ListedRun, runsTable } from '../../../dashboards/plain/runs-table.ts';
import { changedInSize } from '../../../runs/changed.ts';
import { listRuns } from '../../../runs/folder.ts';
import { isPinned } from '../../../runs/pin.ts';
import { isSimulated, plannedOf } from '../../../runs/run.ts';
import { bytesIn } from '../../../runs/size.ts';
import { stateOf } from '../../../runs/state.ts';
import { type Context, examples, type Register } from '../../command.ts';
import type { Io } from '../../io.ts';
import { asTyped, runsRoot } from '../../run/find.ts';
import { machineOf } from '../../run/machine.ts';
import { playedIn } from '../../run/stored.ts';

export const registerRunsList: Register = (runs, context) => {
  runs
    .command('list', { isDefault: true })
    .description('list the runs with their state and size, the latest last')
    .option('--json', 'print them as JSON')
    .addHelpText('after', examples('escalab runs list', 'escalab runs list --json | jq .[-1].id'))
    .action((flags: { json?: boolean }) => list(flags, context));
};

function list(flags: { json?: boolean }, { io, style }: Context): void {
  const machine = machineOf(io);
  const found = listRuns(runsRoot(io)).map((folder): ListedRun => {
    const state = stateOf(folder, machine);
    const about = { folder: asTyped(io, folder), bytes: bytesIn(folder), pinned: isPinned(folder), state };
    if (state.is === 'damaged') return about;
    const changed = state.is === 'running' ? undefined : changedInSize(folder, state.info);
    if (changed !== undefined) return { ...about, changed };
    const { range } = plannedOf(state.info);
    return { ...about, played: playedIn(folder, state.info), planned: range.to - range.from };
  });
  if (flags.json) io.out(`${JSON.stringify(found.map(entry), null, 2)}\n`);
  else io.out(found.length === 0 ? noRuns(io) : runsTable(found, style));
}

function noRuns(io: Io): string {
  return `No runs in ${asTyped(io, runsRoot(io))}. Play one with \`escalab run\`.\n`;
}

function entry({ state, changed, ...about }: ListedRun): object {
  const holder = state.is === 'running' ? { holder: state.holder } : {};
  if (state.is === 'damaged') return { ...about, state: state.is, problem: state.problem };
  if (changed !== undefined) return { ...about, state: 'damaged', problem: changed, ...state.info };
  return { ...about, state: state.is, ...holder, ...(isSimulated(state.info) ? { isSimulated: true } : {}), ...state.info };
}
