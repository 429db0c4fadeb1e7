import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import seedrandom from 'seedrandom';
import { folderWith } from '../e2e/support/cli.ts';
import { SAMPLE } from '../e2e/support/sample.ts';
import { commandIn } from './crash/command.ts';
import { type Killed, killAndResume } from './crash/kills.ts';
import { differences, type Moment, resultsOf } from './crash/run.ts';
import { shardAndMerge } from './crash/shards.ts';

/** Kills runs of the built command with SIGKILL and goes on with them; plays them in threads and shards; compares bytes. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { kills: { type: 'string', default: '50' }, trials: { type: 'string', default: '4000' }, seed: { type: 'string', default: 'crash-1' } },
  });
  const folder = folderWith(SAMPLE);
  const command = commandIn(folder, join(import.meta.dirname, '../dist/cli/main.js'));
  const args = ['run', '--no-bounds', '--trials', values.trials];
  const tell = (what: string, faults: readonly string[]) => {
    console.log(`${faults.length === 0 ? 'same ' : 'FAULT'}  ${what}${faults.length === 0 ? '' : `: ${faults.join('; ')}`}`);
    return faults.length;
  };

  const { code, err, ms } = await command.run(...args, '--out', 'undisturbed');
  if (code !== 0) throw new Error(`the undisturbed run ended with ${code}: ${err}`);
  const shard = await command.run(...args, '--shard', '1/1', '--out', 'played-only');
  const takesMs = { play: shard.ms, all: ms };
  const undisturbed = resultsOf(join(folder, 'undisturbed'));
  const bytes = statSync(join(folder, 'undisturbed/conversations.jsonl')).size;
  console.log(
    `${2 * Number(values.trials)} conversations, ${(bytes / 1e6).toFixed(1)} MB, played in ${seconds(takesMs.play)}, scored in all in ${seconds(ms)}; seed ${values.seed}`,
  );

  let faults = 0;
  for (const workers of ['1', '2']) {
    await command.run(...args, '--workers', workers, '--out', `workers-${workers}`);
    faults += tell(`${workers} worker${workers === '1' ? '' : 's'}`, differences(join(folder, `workers-${workers}`), undisturbed));
  }
  for (const of of [1, 3, 8]) faults += tell(`${of} shard${of === 1 ? '' : 's'}, merged`, await shardAndMerge(folder, command, args, of, undisturbed));

  const draw = seedrandom(values.seed);
  const runs: Killed[] = [];
  for (let number = 0; runs.reduce((sum, { kills }) => sum + kills.length, 0) < Number(values.kills); number += 1) {
    const killed = await killAndResume({ folder, command, args, takesMs, undisturbed, draw });
    runs.push(killed);
    faults += tell(`run ${number + 1} killed ${killed.kills.map(({ moment, afterMs }) => `after ${afterMs} ms (${moment})`).join(', then ')}`, killed.faults);
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`\n${summary(runs)}\n${faults === 0 ? 'Every run came to the bytes of the undisturbed one.' : `${faults} FAULTS`}`);
  return faults === 0 ? 0 : 1;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function summary(runs: readonly Killed[]): string {
  const moments = runs.flatMap(({ kills }) => kills.map(({ moment }) => moment));
  const count = (moment: Moment) => `${moment} ${moments.filter((one) => one === moment).length}`;
  return `${moments.length} kills of ${runs.length} runs: ${(['not begun', 'playing', 'scoring', 'done'] as const).map(count).join(', ')}.`;
}

process.exitCode = await main();
