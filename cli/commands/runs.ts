import { runsTable } from '../../dashboards/plain/runs-table.ts';
import { listRuns, readInfo } from '../../runs/folder.ts';
import type { RunInfo } from '../../runs/run.ts';
import { type Context, examples, type Register } from '../command.ts';
import { asTyped, runsRoot } from '../run/find.ts';

export const registerRuns: Register = (program, context) => {
  const runs = program.command('runs').description('the runs kept in runs/').addHelpText('after', examples('escalab runs list'));
  runs
    .command('list', { isDefault: true })
    .description('list the runs, the latest last')
    .option('--json', 'print them as JSON')
    .addHelpText('after', examples('escalab runs list', 'escalab runs list --json | jq .[-1].id'))
    .action((flags: { json?: boolean }) => list(flags, context));
};

function list(flags: { json?: boolean }, { io, style }: Context): void {
  const folders = listRuns(runsRoot(io));
  const found = folders.map((folder) => ({ folder: asTyped(io, folder), info: readInfo(folder) }));
  if (flags.json) io.out(`${JSON.stringify(entries(found), null, 2)}\n`);
  else io.out(found.length === 0 ? `No runs in ${asTyped(io, runsRoot(io))}. Play one with \`escalab run\`.\n` : runsTable(found, style));
}

function entries(found: readonly { readonly folder: string; readonly info: RunInfo }[]): object[] {
  return found.map(({ folder, info }) => ({ folder, ...info }));
}
