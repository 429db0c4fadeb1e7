import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MOST_TRIALS, MOST_TURNS } from '../cli/config/limits.ts';
import { escalab, folderWith } from './support/cli.ts';
import { SAMPLE } from './support/sample.ts';

const ROOT = folderWith(SAMPLE);
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

/** What a plan of the gate says of these settings: nothing is played. */
const GATE = 'gate: { limits: [{ figure: recall, at_least: 0.1 }] }\n';
const inYaml = async (name: string, value: number) => {
  writeFileSync(join(ROOT, 'escalab.yaml'), `${SAMPLE['escalab.yaml']}${GATE}${name}: ${value}\n`);
  const { code } = await escalab(ROOT, 'gate', '--plan');
  writeFileSync(join(ROOT, 'escalab.yaml'), SAMPLE['escalab.yaml']);
  return code;
};

/** A suite that is not there is refused after the flags were read. */
const byFlag = async (command: readonly string[], flag: string, value: number) => (await escalab(ROOT, ...command, flag, String(value), '--suite', 'none')).err;

describe('the most that may be asked for', () => {
  it.each([
    { name: 'trials', flag: '--trials', most: MOST_TRIALS, commands: [['run'], ['gate'], ['compare', 'policy.yaml', 'balanced'], ['dashboard', '--watch']] },
    { name: 'max_turns', flag: '--max-turns', most: MOST_TURNS, commands: [['run'], ['compare', 'policy.yaml', 'balanced']] },
  ])('is the same for $name in escalab.yaml and for $flag', async ({ name, flag, most, commands }) => {
    expect([await inYaml(name, most), await inYaml(name, most + 1)]).toEqual([0, 2]);
    for (const command of commands) {
      expect(await byFlag(command, flag, most)).toContain('unknown-suite');
      expect(await byFlag(command, flag, most + 1)).toContain(`at most ${most.toLocaleString('en')}`);
    }
  });
});
