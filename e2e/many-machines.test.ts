import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shardOf } from '../cli/run/shard.ts';
import { type BuiltCommand, buildCommand } from './support/built.ts';
import { folderWith } from './support/cli.ts';
import { cutOff, resultsOf } from './support/cut.ts';
import { SAMPLE } from './support/sample.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../docs/many-machines.md'), 'utf8');
const CONFIG = SAMPLE['escalab.yaml'].replace('team:', 'trials: 12\nteam:');

/** A file that the page holds, by the name behind its language. */
function fileOf(name: string): string {
  const [, text] = new RegExp(`^\`\`\`(?:yaml|sh) ${name.replaceAll('.', '\\.')}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(PAGE) ?? [];
  if (text === undefined) throw new Error(`the page has no ${name}`);
  return text;
}

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

describe('docs/many-machines.md', { timeout: 300_000 }, () => {
  const folder = folderWith({ ...SAMPLE, 'escalab.yaml': CONFIG });
  const whole = join(folder, 'one-machine');
  let built: BuiltCommand;

  /** Runs a script as a machine would that has only this in its environment. */
  const run = (script: string, env: Readonly<Record<string, string>> = {}, shell = 'bash') =>
    execFileSync(shell, [...(shell === 'bash' ? ['-e'] : []), '-c', script], {
      cwd: folder,
      env: { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, HOME: folder, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  beforeAll(() => {
    built = buildCommand('machines');
    const program = (name: string, text: string) => {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
      chmodSync(join(folder, name), 0o755);
    };
    program('node_modules/.bin/escalab', `#!/bin/sh\nexec "${process.execPath}" "${built.main}" "$@"\n`);
    program('bin/npx', `#!/bin/sh\nname="$1"; shift; exec "node_modules/.bin/$name" "$@"\n`);
    run('npx escalab run --out one-machine');
  }, 300_000);
  afterAll(() => {
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has a workflow for GitHub Actions whose shards make one run', () => {
    const { on, jobs } = parse(fileOf('.github/workflows/escalab.yml'));
    expect(on).toBe('workflow_dispatch');
    const shards: string[] = jobs.shard.strategy.matrix.shard;
    expect(shards.map((text) => shardOf(text, {}))).toEqual(shards.map((_, index) => ({ index: index + 1, of: shards.length })));
    expect(jobs.merge.needs).toBe('shard');
    const [played, upload] = (jobs.shard.steps as Step[]).slice(-2);
    for (const [index, shard] of shards.entries()) {
      const expression = (text: string) => text.replace(/\$\{\{ matrix\.shard \}\}/, shard).replace(/\$\{\{ strategy\.job-index \}\}/, String(index));
      run(played?.run ?? '', Object.fromEntries(Object.entries(played?.env ?? {}).map(([name, text]) => [name, expression(text)])));
      expect(upload?.uses).toBe('actions/upload-artifact@v4');
      cpSync(join(folder, upload?.with?.['path'] ?? ''), join(folder, 'artifacts', expression(upload?.with?.['name'] ?? '')), { recursive: true });
      rmSync(join(folder, upload?.with?.['path'] ?? ''), { recursive: true });
    }
    const [download, merge, kept] = (jobs.merge.steps as Step[]).slice(-3);
    expect(download).toEqual({ uses: 'actions/download-artifact@v4', with: { pattern: 'shard-*', path: 'shards' } });
    cpSync(join(folder, 'artifacts'), join(folder, 'shards'), { recursive: true });
    run(merge?.run ?? '');
    expect(resultsOf(join(folder, kept?.with?.['path'] ?? ''))).toEqual(resultsOf(whole));
    for (const name of ['artifacts', 'shards', 'whole']) rmSync(join(folder, name), { recursive: true });
  });

  it('has an Indexed Job for Kubernetes whose pods make one run, also when one is killed', () => {
    const job = parse(fileOf('kubernetes'));
    const { spec } = job;
    expect([job.apiVersion, job.kind, spec.completionMode]).toEqual(['batch/v1', 'Job', 'Indexed']);
    const [container] = spec.template.spec.containers;
    const env = Object.fromEntries(container.env.map(({ name, value }: { name: string; value: unknown }) => [name, value]));
    expect(env).toEqual({ ESCALAB_SHARDS: String(spec.completions) });
    expect(container.volumeMounts[0]).toEqual({ name: spec.template.spec.volumes[0].name, mountPath: '/runs' });
    const volume = join(folder, 'volume');
    const pod = ({ command, args }: { command: string[]; args: string[] }, more: Record<string, string>) => {
      expect(command).toEqual(['sh', '-c']);
      run((args[0] ?? '').replaceAll('/runs/', `${volume}/`), more, 'sh');
    };
    for (let index = 0; index < spec.completions; index += 1) pod(container, { ...env, JOB_COMPLETION_INDEX: String(index) });
    cutOff(join(volume, '2026-03/shard-3'), 1500);
    pod(container, { ...env, JOB_COMPLETION_INDEX: '3' });
    const merge = parse(fileOf('kubernetes-merge'));
    expect([merge.apiVersion, merge.kind]).toEqual(['batch/v1', 'Job']);
    pod(merge.spec.template.spec.containers[0], {});
    expect(resultsOf(join(volume, '2026-03/whole'))).toEqual(resultsOf(whole));
  });

  it('has an array for Slurm whose tasks make one run, also when one is started again on another node', () => {
    const script = fileOf('slurm');
    const [, first = '', last = ''] = /^#SBATCH --array=(\d+)-(\d+)$/m.exec(script) ?? [];
    const [min, max] = [Number(first), Number(last)];
    const [, cpus = ''] = /^#SBATCH --cpus-per-task=(\d+)$/m.exec(script) ?? [];
    const task = (id: number) =>
      run(script, {
        SLURM_ARRAY_JOB_ID: '4711',
        SLURM_ARRAY_TASK_ID: String(id),
        SLURM_ARRAY_TASK_COUNT: String(max - min + 1),
        SLURM_ARRAY_TASK_MIN: first,
        SLURM_ARRAY_TASK_MAX: last,
        SLURM_ARRAY_TASK_STEP: '1',
        SLURM_CPUS_PER_TASK: cpus,
      });
    for (let id = min; id <= max; id += 1) task(id);
    cutOff(join(folder, 'shards/4711/3'), 1500);
    writeFileSync(join(folder, 'shards/4711/3/run.lock'), JSON.stringify({ pid: 1, host: 'lost-node', birth: 'x', since: '2026-03-03T10:00:00Z' }));
    task(3);
    const submitted = join(folder, 'submitted');
    writeFileSync(
      join(folder, 'bin/sbatch'),
      `#!/bin/sh\nif [ "$1" = --parsable ]; then echo 4711; else echo "$1" >> "${submitted}"; printf '%s' "$3" > "${submitted}.sh"; fi\n`,
      { mode: 0o755 },
    );
    run(fileOf('slurm-merge'));
    expect(readFileSync(submitted, 'utf8')).toBe('--dependency=afterok:4711\n');
    run(readFileSync(`${submitted}.sh`, 'utf8'));
    expect(resultsOf(join(folder, 'runs/4711'))).toEqual(resultsOf(whole));
  });
});
