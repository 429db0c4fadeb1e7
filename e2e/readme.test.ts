import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSource } from '../cli/dashboard/open.ts';
import type { Io } from '../cli/io.ts';
import { bookOf } from '../dashboards/ink/book.ts';
import { screenLines } from '../dashboards/ink/frame/screen.ts';
import { initialState } from '../dashboards/ink/state/initial.ts';
import { textOf } from '../dashboards/ink/text/line.ts';
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

  it('shows the dashboard as it is but for the day; if this fails, `npm run docs:screens` writes it anew', async () => {
    await escalab(folder, 'run', '--out', 'run');
    const source = await openSource(join(folder, 'run'), { cwd: folder } as Io);
    const book = bookOf(source.view);
    const lines = screenLines(initialState(book), { book, size: { columns: 80, rows: 24 } }).map((line) => textOf(line).trimEnd());
    const shown = /<!-- screen: dashboard -->\n```text\n([\s\S]*?)\n```/.exec(README)?.[1]?.split('\n') ?? [];
    expect(shown.slice(1)).toEqual(lines.slice(1));
    expect(shown[0]?.replace(/\S+$/, '')).toBe(lines[0]?.replace(/\S+$/, ''));
  });

  it('shows a run while it is played with every part that there is', () => {
    const shown = /<!-- screen: live -->\n```text\n([\s\S]*?)\n```/.exec(README)?.[1] ?? '';
    for (const part of ['playing', ' a second', ' left', 'handed over', 'recall', 'precision', 'critical', 'The last mistakes', 'Ctrl-C stops']) {
      expect(shown).toContain(part);
    }
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
