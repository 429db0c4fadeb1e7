import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalab, folderWith } from './support/cli.ts';
import { resultsOf } from './support/cut.ts';
import { SAMPLE } from './support/sample.ts';
import { type SmallDisk, smallDisk } from './support/small-disk.ts';

const probe = smallDisk('64k');
probe?.close();
const RUN = ['run', '--trials', '150', '--no-bounds'];

describe.skipIf(probe === undefined)('a disk of its own (needs root, to mount one)', () => {
  const folder = folderWith(SAMPLE);
  let disk: SmallDisk;
  beforeAll(async () => {
    await escalab(folder, ...RUN, '--out', 'whole');
    const made = smallDisk('256k');
    if (!made) throw new Error('a second disk could not be mounted');
    disk = made;
  });
  afterAll(() => {
    disk.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const inDisk = (name: string) => join(disk.folder, name);
  const shown = (err: string) =>
    err
      .replaceAll(disk.folder, 'disk')
      .split('\n')
      .filter((line) => !line.startsWith('Scripted'));

  it.each(['1', '2'])('that is full ends a run with a clear error, and it can be gone on with (%s workers)', async (workers) => {
    disk.change('size=256k');
    const out = inDisk(`run${workers}`);
    const full = await escalab(folder, ...RUN, '--workers', workers, '--out', out);
    expect({ code: full.code, out: full.out }).toEqual({ code: 5, out: '' });
    expect(shown(full.err)).toEqual([
      `disk/run${workers}: error[cannot-write]: \`disk/run${workers}\` cannot be written (ENOSPC)`,
      '  help: Free some space, then go on with `escalab runs resume`.',
      '',
    ]);
    expect(existsSync(join(out, 'run.lock'))).toBe(false);
    expect(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).status).toBe('running');
    expect((await escalab(folder, 'runs', 'verify', out)).out).toMatch(/the run did not finish: \d+ of 300 conversations are there/);
    disk.change('size=20m');
    expect((await escalab(folder, 'runs', 'resume', out, '--workers', workers)).code).toBe(0);
    expect(resultsOf(out)).toEqual(resultsOf(join(folder, 'whole')));
    rmSync(out, { recursive: true });
  });

  it('that is full before anything is played leaves nothing behind', async () => {
    disk.change('size=8k');
    const { code, err } = await escalab(folder, ...RUN, '--out', inDisk('none'));
    disk.change('size=20m');
    expect(code).toBe(5);
    expect(shown(err)).toContain('  help: Free some space, or name another folder with `--out`.');
    expect(readdirSync(disk.folder)).toEqual([]);
  });

  it('that is read-only is named, for a new run and for one that is there', async () => {
    await escalab(folder, ...RUN, '--shard', '1/10', '--out', inDisk('there'));
    disk.change('ro');
    const made = await escalab(folder, ...RUN, '--out', inDisk('new'));
    const resumed = await escalab(folder, 'runs', 'resume', inDisk('there'));
    const listed = await escalab(folder, 'report', inDisk('there'));
    disk.change('rw');
    expect(made.code).toBe(5);
    expect(shown(made.err)).toContain('disk/new: error[cannot-write]: `disk/new` cannot be written (EROFS)');
    expect(resumed.code).toBe(5);
    expect(shown(resumed.err)[0]).toBe('disk/there: error[cannot-write]: `disk/there` cannot be written (EROFS)');
    expect(listed.code).toBe(0);
  });

  it('that is read-only is named before a gate plays for a report in it', async () => {
    const gated = folderWith({ ...SAMPLE, 'escalab.yaml': `${SAMPLE['escalab.yaml']}gate:\n  limits: [{ figure: recall, at_least: 0.9 }]\n` });
    disk.change('ro');
    const { code, err, out } = await escalab(gated, 'gate', '--junit', inDisk('gate.xml'));
    disk.change('rw');
    expect([code, out, existsSync(join(gated, 'runs'))]).toEqual([5, '', false]);
    expect(shown(err)[0]).toBe('disk/gate.xml: error[cannot-write]: `disk/gate.xml` cannot be written (EROFS)');
  });

  it('that is read-only is named before a gate plays for a baseline in it', async () => {
    const gate = `gate:\n  baseline: ${inDisk('pinned/baseline.json')}\n  limits: [{ figure: recall, at_least: 0.9 }]\n`;
    const gated = folderWith({ ...SAMPLE, 'escalab.yaml': `${SAMPLE['escalab.yaml']}${gate}` });
    disk.change('ro');
    const { code, err, out } = await escalab(gated, 'gate', '--update-baseline');
    disk.change('rw');
    expect([code, out, existsSync(join(gated, 'runs'))]).toEqual([5, '', false]);
    expect(shown(err)[0]).toBe('disk/pinned/baseline.json: error[cannot-write]: `disk/pinned/baseline.json` cannot be written (EROFS); nothing was changed');
  });
});
