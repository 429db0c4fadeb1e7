import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import type { Place } from '../core/errors.ts';
import { repositoryRoot } from './git.ts';
import type { Io } from './io.ts';

/** The folder by which a CI server names files: the Git repository's, else the runner's workspace, else where we are. */
export function repositoryFolder(io: Io, config: string): string {
  return realPath(repositoryRoot(dirname(config)) ?? io.env['GITHUB_WORKSPACE'] ?? io.cwd);
}

/** A place whose file is named as the repository names it; undefined outside of it, which no CI server can show. */
export function inRepository({ file, ...rest }: Place, root: string): Place | undefined {
  const path = relative(root, realPath(file));
  const isOutside = path === '' || path.split(sep)[0] === '..' || isAbsolute(path);
  return isOutside ? undefined : { file: path.replaceAll(sep, '/'), ...rest };
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
