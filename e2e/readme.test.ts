import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { escalab, folderWith } from './support/cli.ts';

const README = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');
const block = (language: string, nth = 0) => [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))][nth]?.[1] ?? '';

describe('the README', () => {
  const folder = folderWith({ 'mine.yaml': block('yaml') });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('prints the screen that its command prints; if this fails, paste what it got', async () => {
    const { out } = await escalab(folder, 'run', '--out', 'demo');
    const lines = out.split('\n').filter((line) => !line.startsWith('No escalab.yaml'));
    const screen = lines.slice(0, lines.indexOf('CONVERSATIONS TO LOOK AT FIRST') - 1).join('\n');
    expect(block('text').trimEnd()).toBe(screen.trimEnd());
  });

  const commands = block('sh', 1)
    .trim()
    .split('\n')
    .map((line) => line.split('#')[0]?.trim() ?? '');

  it.each(commands)('%s', async (command) => {
    const [program, ...args] = command.split(/\s+/);
    expect(program).toBe('escalab');
    const { code, err } = await escalab(folder, ...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('shows a policy that lets nothing happen beyond the authority of the agent', async () => {
    const { out } = await escalab(folder, 'run', '--policy', 'mine.yaml', '--no-bounds', '--json', '--out', 'own');
    expect(JSON.parse(out).report.variants[0].tally.critical_failures).toBe(0);
  });
});
