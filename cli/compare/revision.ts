import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { InputError } from '../../core/errors.ts';
import { didYouMean } from '../../core/validate.ts';
import { git } from './git.ts';

/** A file as a repository held it at a revision. */
export interface Revision {
  /** Top folder of the repository. */
  readonly root: string;
  /** As the user named it. */
  readonly name: string;
  readonly commit: string;
  /** Path of the file from the top folder, with `/`. */
  readonly path: string;
}

/** Nothing that git could read as an option, a path or a range. */
const REVISION = /^[^-\s:\p{C}][^\s:\p{C}]{0,199}$/u;

/** @throws InputError when the file is in no repository, or the repository has no such revision, or not that file at it */
export function revisionOf(file: string, name: string): Revision {
  if (!REVISION.test(name) || name.includes('..')) {
    throw new InputError({
      code: 'bad-revision',
      message: `\`${name}\` is no Git revision`,
      help: 'Name a branch, a tag or a commit, such as `mine.yaml@main`.',
    });
  }
  const folder = nearestFolder(dirname(file));
  const [root, prefix] = [line(folder, 'rev-parse', '--show-toplevel'), line(folder, 'rev-parse', '--show-prefix')];
  if (root === undefined || prefix === undefined) {
    throw new InputError({
      code: 'not-a-repository',
      message: `\`${folder}\` is in no Git repository, so there is no \`${name}\``,
      place: { file: folder },
      help: 'Name a policy inside a repository, or leave out what follows the `@`.',
    });
  }
  const commit = line(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  if (commit === undefined) throw unknownRevision(root, name);
  const path = `${prefix}${relative(folder, file).split(sep).join('/')}`;
  if (git(root, ['cat-file', '-e', `${commit}:${path}`]) !== undefined) return { root, name, commit, path };
  throw new InputError({
    code: 'not-in-revision',
    message: `\`${path}\` is not in \`${name}\``,
    place: { file: root },
    help: `See when it came with \`git log -- ${path}\`, or what is there with \`git ls-tree -r --name-only ${name}\`.`,
  });
}

function unknownRevision(root: string, name: string): InputError {
  const known = line(root, 'for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/tags', 'refs/remotes')?.split('\n') ?? [];
  const near = known.find((ref) => ref.endsWith(`/${name}`)) ?? didYouMean(name, known);
  return new InputError({
    code: 'unknown-revision',
    message: `the repository has no revision \`${name}\``,
    place: { file: root },
    help: near === undefined ? 'Fetch it, or name another; `git log --oneline` and `git branch --all` show what is there.' : `Did you mean \`${near}\`?`,
  });
}

/** A policy may be gone from the working tree, with its folder. */
function nearestFolder(folder: string): string {
  return existsSync(folder) && statSync(folder).isDirectory() ? folder : nearestFolder(join(folder, '..'));
}

function line(folder: string, ...args: readonly string[]): string | undefined {
  return git(folder, args)?.toString('utf8').replace(/\n$/, '');
}
