import { execFileSync } from 'node:child_process';
import { InputError } from '../../core/errors.ts';

const TIMEOUT_MS = 60_000;

/**
 * What git prints, without a shell between. It asks for no password and fetches nothing.
 * @param most bytes that are read at most
 * @returns undefined where git says no
 * @throws InputError where there is no git
 */
export function git(folder: string, args: readonly string[], { most = 1 << 20, index }: { most?: number; index?: string } = {}): Buffer | undefined {
  const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) };
  try {
    return execFileSync('git', ['-C', folder, ...args], { stdio: ['ignore', 'pipe', 'ignore'], timeout: TIMEOUT_MS, maxBuffer: most, env });
  } catch (error) {
    const { code, status } = error as { code?: string; status?: number | null };
    if (code === 'ENOENT')
      throw new InputError({ code: 'no-git', message: '`git` is not installed', help: 'Install it, or name the policy without a revision.' });
    if (typeof status === 'number') return undefined;
    throw error;
  }
}
