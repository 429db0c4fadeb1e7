import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built command line. */
export const CLI = 'dist/cli/main.js';

/** A run of the shipped population, of which a thousand conversations keep their words. */
export function bigRun(conversations: number, there: string | undefined): { readonly folder: string; readonly close: () => void } {
  if (there !== undefined) return { folder: there, close: () => undefined };
  const root = mkdtempSync(join(tmpdir(), 'escalab-screens-'));
  const folder = join(root, 'run');
  const policies = ['balanced', 'lenient', 'conservative'].flatMap((name) => ['-p', name]);
  const size = ['--conversations', String(conversations), '--transcripts', '1000'];
  execFileSync('node', [CLI, 'run', '--suite', 'population', ...size, ...policies, '--out', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { folder, close: () => rmSync(root, { recursive: true, force: true }) };
}
