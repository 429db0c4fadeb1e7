import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { guarded } from '../../runs/guarded.ts';
import { git } from './git.ts';
import type { Revision } from './revision.ts';

/** A repository's files as they were at a revision, in a folder of their own until released. */
export interface Tree {
  /** The file that was asked for. */
  readonly file: string;
  readonly release: () => void;
}

/**
 * Writes out a whole revision, so that what a module imports is what it was then. The repository is left alone: an index
 * of its own is used, no hook runs, and no worktree is registered. Installed packages are those of today.
 * @throws Error when git cannot write the files
 */
export function checkOut({ root, commit, path }: Revision): Tree {
  const folder = guarded(tmpdir(), () => mkdtempSync(join(tmpdir(), 'escalab-revision-')));
  const release = () => rmSync(folder, { recursive: true, force: true });
  const index = join(folder, 'index');
  const tree = join(folder, 'tree');
  const done = [
    ['read-tree', commit],
    ['checkout-index', '--all', '--force', '--quiet', `--prefix=${tree}/`],
  ].every((args) => git(root, args, { index }) !== undefined);
  if (!done) {
    release();
    throw new Error(`git could not write out ${commit} to ${folder}`);
  }
  linkPackages(root, tree, posix.dirname(path));
  return { file: join(tree, path), release };
}

/** Links `node_modules` of the file's folder and of those above it. */
function linkPackages(root: string, tree: string, folder: string): void {
  const [installed, link] = [join(root, folder, 'node_modules'), join(tree, folder, 'node_modules')];
  if (existsSync(installed) && !existsSync(link)) symlinkSync(installed, link, 'junction');
  if (folder !== '.') linkPackages(root, tree, posix.dirname(folder));
}
