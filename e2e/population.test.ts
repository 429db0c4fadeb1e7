import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConversationRecord } from '../runs/record.ts';
import { escalab, folderWith } from './support/cli.ts';

const ARGS = ['run', '--suite', 'population', '--no-bounds', '--policy', 'lenient', '--conversations', '400'];

function recordsIn(folder: string): ConversationRecord[] {
  const lines = readFileSync(join(folder, 'conversations.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => ConversationRecord.parse(JSON.parse(line)));
}

describe('a population on the command line', () => {
  it('shares conversations out by weight, and keeps the words of a sample that says nothing of how they went', async () => {
    const folder = folderWith({});
    const whole = await escalab(folder, ...ARGS, '--out', 'whole');
    const thinned = await escalab(folder, ...ARGS, '--transcripts', '100', '--out', 'thinned');
    expect([whole.code, thinned.code]).toEqual([0, 0]);
    const [all, some] = [recordsIn(join(folder, 'whole')), recordsIn(join(folder, 'thinned'))];
    expect([all.length, some.length]).toEqual([400, 400]);
    const kept = some.filter(({ words }) => words === undefined);
    expect(kept.length).toBeGreaterThan(60);
    expect(kept.length).toBeLessThan(140);
    for (const [index, record] of some.entries()) {
      if (record.words === undefined) expect(record).toEqual(all[index]);
      expect(record.variants['lenient']?.decisions).toEqual(all[index]?.variants['lenient']?.decisions);
      expect(record.latent).toEqual(all[index]?.latent);
    }
    expect(thinned.out).toContain('whose words were kept');
    const lost = some.find(({ words }) => words === 'left_out');
    const shown = await escalab(folder, 'show', String(lost?.scenario), '--trial', String(lost?.trial), '--run', 'thinned');
    expect([shown.code, shown.err]).toEqual([2, expect.stringContaining('error[words-left-out]')]);
  });

  it.each([
    ['conversations of scripts', ['run', '--conversations', '10'], 'error[conversations-of-scripts]'],
    ['perception of scripts', ['run', '--perception', 'overconfident'], 'error[perception-of-scripts]'],
    ['a misspelt profile', ['run', '--suite', 'population', '--perception', 'tonedeaf'], 'Did you mean `tone_deaf`?'],
    ['no conversation at all', ['run', '--suite', 'population', '--conversations', '0'], 'whole number of at least 1'],
  ])('refuses %s', async (_name, args, says) => {
    const { code, err } = await escalab(folderWith({}), ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});
