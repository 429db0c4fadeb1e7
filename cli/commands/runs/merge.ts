import { basename, resolve } from 'node:path';
import { mergeShards } from '../../../runs/merge.ts';
import { type Context, examples, type Register } from '../../command.ts';
import { chosenRun } from '../../run/find.ts';
import { showPlayed } from '../../run/show-played.ts';

export const registerRunsMerge: Register = (runs, context) => {
  runs
    .command('merge')
    .description('join the shards of a run to the run that one machine would have played, byte for byte, and score it')
    .argument('<out>', 'folder to make')
    .argument('<shard...>', 'folders of all shards, in any order, or their names inside runs/')
    .option('--json', 'print everything as JSON')
    .addHelpText('after', examples('escalab runs merge runs/whole shard-1 shard-2 shard-3', 'escalab runs merge runs/whole shards/*'))
    .action((out: string, shards: readonly string[], flags: { json?: boolean }) => merge(out, shards, flags, context));
};

async function merge(out: string, shards: readonly string[], flags: { json?: boolean }, context: Context): Promise<void> {
  const { io } = context;
  const folder = resolve(io.cwd, out);
  const info = await mergeShards(
    folder,
    basename(folder),
    shards.map((shard) => chosenRun(io, shard)),
  );
  await showPlayed(info, folder, { isDemo: false, json: flags.json === true }, context);
}
