import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Report } from '../evaluators/report.ts';
import { escalab, folderWith } from './support/cli.ts';

const SHIPPED = readFileSync(join(import.meta.dirname, '../policies/library/flat-threshold.yaml'), 'utf8');

it('warns of a promise that a queue does not keep, and not of `{when}`', async () => {
  const promising = SHIPPED.replace('A colleague will be with you {when}.', 'I am connecting you with a colleague now.').replace(
    'policy: flat-threshold',
    'policy: mine',
  );
  const folder = folderWith({ 'mine.yaml': promising });
  const { code, err } = await escalab(folder, 'check', 'mine.yaml', '--policy', 'flat-threshold');
  expect(code).toBe(0);
  expect(err.match(/warning\[wrong-expectation\]: .*/g)).toEqual([
    expect.stringContaining('`say` of rule `asked-for-a-person` does not fit `general` and `immediate`, for example on Monday 20:30: “now” is sooner'),
  ]);
});

it('no shipped policy promises what its queue does not keep', async () => {
  const folder = folderWith({});
  const { code, err } = await escalab(folder, 'check');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  await escalab(folder, 'run', '--out', 'run');
  const { variants }: Report = JSON.parse(readFileSync(join(folder, 'run', 'scores.json'), 'utf8'));
  const wrong = variants.map(({ variant, handoff }) => [variant, handoff.defects.filter(({ example }) => example.where === 'message')]);
  expect(wrong).toEqual(variants.map(({ variant }) => [variant, []]));
});
