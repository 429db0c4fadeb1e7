import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './command.ts';
import { differences } from './run.ts';

/** Plays a run in so many shards, each in a process of its own, joins them, and says what is wrong with the result. */
export async function shardAndMerge(
  folder: string,
  command: Command,
  args: readonly string[],
  of: number,
  undisturbed: Readonly<Record<string, string>>,
): Promise<string[]> {
  const names = Array.from({ length: of }, (_, index) => `shard-${index + 1}-of-${of}`);
  for (const [index, name] of names.entries()) {
    const { code, err } = await command.run(...args, '--shard', `${index + 1}/${of}`, '--out', name, '--workers', String((index % 2) + 1));
    if (code !== 0) return [`shard ${index + 1}/${of} ended with ${code}: ${err}`];
  }
  // In an order that is none.
  const { code, err } = await command.run('runs', 'merge', 'merged', ...names.reverse());
  const faults = code === 0 ? differences(join(folder, 'merged'), undisturbed) : [`merge ended with ${code}: ${err}`];
  for (const name of ['merged', ...names]) rmSync(join(folder, name), { recursive: true, force: true });
  return faults;
}
