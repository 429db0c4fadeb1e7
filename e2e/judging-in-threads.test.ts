import { appendFileSync, cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JudgeOptions, judgeStored } from '../cli/run/judge-stored.ts';
import { judgeInThreads } from '../cli/run/judging/in-threads.ts';
import { loadStored } from '../cli/run/stored.ts';
import { InputError } from '../core/errors.ts';
import { escalab, folderWith } from './support/cli.ts';

const ROOT = folderWith({});
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));
beforeAll(async () => {
  const { code } = await escalab(ROOT, 'run', '--suite', 'population', '--conversations', '60', '-p', 'balanced', '--out', 'whole');
  expect(code).toBe(0);
});

let copies = 0;
function damaged(damage: (records: string) => void): string {
  copies += 1;
  const folder = join(ROOT, `copy-${copies}`);
  cpSync(join(ROOT, 'whole'), folder, { recursive: true });
  damage(join(folder, 'conversations.jsonl'));
  return folder;
}

/** What judging comes to: figures and listing, or the fault; and what was passed over. */
async function outcome(folder: string, threads: number, passes: boolean) {
  const passed: string[] = [];
  const options: JudgeOptions = { threads, ...(passes ? { pass: ({ problems }) => passed.push(JSON.stringify(problems)) } : {}) };
  try {
    return { judged: await judgeStored(loadStored(folder), options), passed };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { fault: error.problems, passed };
  }
}

const secondLineCut = (records: string) => {
  const [first, second = '', ...rest] = readFileSync(records, 'utf8').split('\n');
  writeFileSync(records, [first, second.slice(0, 300), ...rest].join('\n'));
};

describe('judging in threads', () => {
  it.each<[string, boolean, (records: string) => void]>([
    ['a whole run', false, () => undefined],
    ['an empty one', true, (records) => writeFileSync(records, '')],
    ['a line cut off in the middle', true, secondLineCut],
    ['a line cut off in the middle, which is not passed over', false, secondLineCut],
    ['a last line that was being written', true, (records) => truncateSync(records, readFileSync(records).length - 500)],
    [
      'a foreign record at the end',
      true,
      (records) => appendFileSync(records, `${(readFileSync(records, 'utf8').split('\n')[0] ?? '').replace(/"scenario":"[^"]+"/, '"scenario":"nobody"')}\n`),
    ],
    ['empty lines', true, (records) => writeFileSync(records, readFileSync(records, 'utf8').replaceAll('\n', '\n\n'))],
  ])('comes to the same as in one, for %s', async (_name, passes, damage) => {
    const folder = damaged(damage);
    expect(await outcome(folder, 2, passes)).toEqual(await outcome(folder, 1, passes));
  });

  it('fails where a thread is lost, and closes the others', async () => {
    let closed = 0;
    const start = () => ({
      judge: () => Promise.reject(new Error('lost')),
      close: async () => {
        closed += 1;
      },
    });
    const reading = async () => {
      for await (const _line of judgeInThreads(loadStored(join(ROOT, 'whole')), 2, { start })) throw new Error('nothing was judged');
    };
    await expect(reading()).rejects.toThrow('lost');
    expect(closed).toBe(2);
  });
});
