import { readInfo } from '../../../runs/folder.ts';
import { pinRun, unpinRun } from '../../../runs/pin.ts';
import { type Context, examples, type Register } from '../../command.ts';
import { asTyped, chosenRun } from '../../run/find.ts';

export const registerRunsPin: Register = (runs, context) => {
  runs
    .command('pin')
    .description('keep a run from being pruned')
    .argument('[run]', 'folder of a run, or its name inside runs/ (default: the latest)')
    .addHelpText('after', examples('escalab runs pin 2026-03-03T10-12-00-edge'))
    .action((named: string | undefined) => set(named, pinRun, 'pinned', context));
  runs
    .command('unpin')
    .description('let a pinned run be pruned again')
    .argument('[run]', 'folder of a run, or its name inside runs/ (default: the latest)')
    .addHelpText('after', examples('escalab runs unpin 2026-03-03T10-12-00-edge'))
    .action((named: string | undefined) => set(named, unpinRun, 'no longer pinned', context));
};

function set(named: string | undefined, act: (folder: string) => void, now: string, { io }: Context): void {
  const folder = chosenRun(io, named);
  readInfo(folder);
  act(folder);
  io.out(`${asTyped(io, folder)} is ${now}.\n`);
}
