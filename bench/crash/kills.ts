import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './command.ts';
import { differences, type Moment, momentOf } from './run.ts';

/** One run that was killed, perhaps several times, and brought to its end. */
export interface Killed {
  /** Where it was at each kill, and after how long (ms) since its process began. */
  readonly kills: readonly { readonly moment: Moment; readonly afterMs: number }[];
  /** What is wrong with it in the end. */
  readonly faults: readonly string[];
}

export interface KillSettings {
  readonly folder: string;
  readonly command: Command;
  /** Arguments of `escalab run`, but for `--out` and `--workers`. */
  readonly args: readonly string[];
  /** How long it takes (ms) to play an undisturbed run, and to play and score it. Half of the kills fall uniformly into each. */
  readonly takesMs: { readonly play: number; readonly all: number };
  readonly undisturbed: Readonly<Record<string, string>>;
  readonly draw: () => number;
}

/** How often one run is killed at most. */
const MOST_KILLS = 3;

/** Plays a run and kills it at a random moment; then goes on with it, and half of the time kills that as well. */
export async function killAndResume({ folder, command, args, takesMs, undisturbed, draw }: KillSettings): Promise<Killed> {
  const out = join(folder, 'killed');
  rmSync(out, { recursive: true, force: true });
  const kills: { moment: Moment; afterMs: number }[] = [];
  const workers = () => ['--workers', draw() < 0.5 ? '1' : '2'];
  const next = () => (existsSync(join(out, 'run.json')) ? ['runs', 'resume', out, ...workers()] : [...args, '--out', out, ...workers()]);
  do {
    const afterMs = Math.round(draw() * (draw() < 0.5 ? takesMs.play : takesMs.all));
    await command.kill(afterMs, ...next());
    kills.push({ moment: momentOf(out), afterMs });
  } while (kills.length < MOST_KILLS && draw() < 0.5);
  const { code, err } = await command.run(...next());
  if (code !== 0) return { kills, faults: [`it ended with ${code}: ${err}`] };
  const verified = await command.run('runs', 'verify', out);
  return { kills, faults: [...differences(out, undisturbed), ...(verified.code === 0 ? [] : ['verify found something'])] };
}
