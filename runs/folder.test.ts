import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError, MachineError } from '../core/errors.ts';
import { createRun, listRuns, RUN_FILES, readInfo, readRunFile, writeInfo, writeRunFile } from './folder.ts';
import { RunInfo } from './run.ts';

const DIGEST = 'a'.repeat(64);
const INFO = RunInfo.parse({
  v: 1,
  id: 'r-1',
  status: 'running',
  started: '2026-03-03T10:00:00Z',
  escalab: '0.1.0',
  suite: { name: 'suite', paths: ['/suite'] },
  team_file: 'team.yaml',
  settings: { seed: 1, trials: 1, max_turns: 12 },
  policies: [{ name: 'balanced', kind: 'rules', bound: false, file: 'balanced.yaml', copy: 'inputs/policies/balanced.yaml', digest: DIGEST }],
  digests: { team: DIGEST, play: { hello: DIGEST }, labels: DIGEST },
});

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'runs-folder-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** What is thrown, by its kind and code. */
function thrown(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return `input ${error.problems[0]?.code} ${error.message}`.replaceAll(root, '…');
    if (error instanceof MachineError) return `machine ${error.problem.code} ${error.message}`.replaceAll(root, '…');
    return `other ${(error as Error).message}`;
  }
  return 'nothing';
}

describe('createRun', () => {
  it('makes the folder with its inputs, an empty file of records and what the run was', () => {
    const folder = join(root, 'deep', 'run');
    createRun(folder, INFO, [
      { name: RUN_FILES.team, text: 'team: acme\n' },
      { name: 'inputs/policies/balanced.yaml', text: 'policy: balanced\n' },
    ]);
    expect(readRunFile(folder, RUN_FILES.team)).toBe('team: acme\n');
    expect(readRunFile(folder, 'inputs/policies/balanced.yaml')).toBe('policy: balanced\n');
    expect(readRunFile(folder, RUN_FILES.records)).toBe('');
    expect(readInfo(folder)).toEqual(INFO);
  });

  it('never touches a run that is there', () => {
    const folder = join(root, 'run');
    createRun(folder, INFO, []);
    writeRunFile(folder, { name: RUN_FILES.report, text: 'kept' });
    expect(thrown(() => createRun(folder, INFO, []))).toBe('input run-exists `…/run` is there already');
    expect(readRunFile(folder, RUN_FILES.report)).toBe('kept');
  });

  it('leaves nothing behind when what it begins with cannot be made', () => {
    const refuse = () => {
      throw new Error('no');
    };
    expect(thrown(() => createRun(join(root, 'run'), INFO, [], refuse))).toBe('other no');
    expect(readdirSync(root)).toEqual([]);
  });

  it('is there whole, or not at all', () => {
    const seen: string[][] = [];
    createRun(join(root, 'run'), INFO, [], (making) => {
      seen.push(readdirSync(root), listRuns(root));
      writeFileSync(join(making, 'more'), 'x');
    });
    expect(seen).toEqual([[expect.stringMatching(/^\.making-/)], []]);
    expect(readdirSync(root)).toEqual(['run']);
    expect(readRunFile(join(root, 'run'), 'more')).toBe('x');
  });

  it('says so when a file is in the way', () => {
    writeFileSync(join(root, 'file'), '');
    expect(thrown(() => createRun(join(root, 'file', 'run'), INFO, []))).toBe('machine cannot-write `…/file/run` cannot be written (EEXIST)');
  });
});

describe('writeRunFile', () => {
  it('replaces a file, and leaves nothing else behind', () => {
    createRun(join(root, 'run'), INFO, []);
    const before = readdirSync(join(root, 'run'));
    writeInfo(join(root, 'run'), { ...INFO, status: 'finished' });
    expect(readInfo(join(root, 'run')).status).toBe('finished');
    expect(readdirSync(join(root, 'run'))).toEqual(before);
    expect(readFileSync(join(root, 'run', RUN_FILES.info), 'utf8').endsWith('}\n')).toBe(true);
  });
});

describe('readInfo', () => {
  it.each<[string, string | undefined, string]>([
    ['no run', undefined, 'input not-a-run `…/run` holds no run (no run.json)'],
    ['half a file', '{"v":1,', 'input run-damaged `…/run/run.json` is not valid JSON: '],
    ['an empty file', '', 'input file-empty `…/run/run.json` is empty'],
    ['another version', JSON.stringify({ ...INFO, v: 2 }), 'input wrong-value `v`: expected `1`, got `2`'],
    ['a digest that is none', JSON.stringify({ ...INFO, digests: { ...INFO.digests, team: 'x' } }), 'input wrong-value `digests.team`: '],
  ])('refuses %s', (_name, text, expected) => {
    mkdirSync(join(root, 'run'));
    if (text !== undefined) writeFileSync(join(root, 'run', RUN_FILES.info), text);
    expect(thrown(() => readInfo(join(root, 'run'))).slice(0, expected.length)).toBe(expected);
  });

  it('reads a run of a hundred thousand scenarios', () => {
    const play = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`imported-conversation-${index}`, DIGEST]));
    createRun(join(root, 'run'), { ...INFO, digests: { ...INFO.digests, play } }, []);
    expect(Object.keys(readInfo(join(root, 'run')).digests.play)).toHaveLength(100_000);
  });
});

describe('listRuns', () => {
  it('finds runs by name, and passes over what is none', () => {
    for (const name of ['2026-03-04-b', '2026-03-03-a', '2026-03-10-c']) createRun(join(root, name), INFO, []);
    mkdirSync(join(root, 'not-a-run'));
    writeFileSync(join(root, 'file'), '');
    expect(listRuns(root).map((folder) => basename(folder))).toEqual(['2026-03-03-a', '2026-03-04-b', '2026-03-10-c']);
  });

  it('finds none where there is no folder', () => {
    expect(existsSync(join(root, 'none'))).toBe(false);
    expect(listRuns(join(root, 'none'))).toEqual([]);
  });
});
