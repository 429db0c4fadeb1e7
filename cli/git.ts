import { execFileSync } from 'node:child_process';

export interface GitState {
  readonly commit?: string;
  readonly dirty?: boolean;
}

/** Commit and dirtiness of the repository that holds `folder`; nothing where there is none, or no git. */
export function gitState(folder: string): GitState {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 5000 }).trim();
  try {
    return { commit: git('rev-parse', 'HEAD'), dirty: git('status', '--porcelain') !== '' };
  } catch {
    return {};
  }
}

/** The uppermost folder of the repository that holds `folder`; undefined where there is none, or no git. */
export function repositoryRoot(folder: string): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, 'rev-parse', '--show-toplevel'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 5000 }).trim();
  } catch {
    return undefined;
  }
}
