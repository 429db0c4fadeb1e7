import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What the user asked to compare: a variant of a run, or a policy to play now, perhaps as it was at a Git revision. */
export type Target =
  | { readonly kind: 'variant'; readonly name: string }
  | { readonly kind: 'policy'; readonly typed: string; readonly file: string; readonly revision?: string };

const AT_REVISION = /^(.+\.(?:ya?ml|m?[jt]s|md))@(.+)$/s;
const IS_FILE = /[/\\]|\.(?:ya?ml|m?[jt]s|md)$/;

/** `balanced` is a variant; `policies/mine.yaml` a policy; `mine.yaml@main` a policy at a revision, unless a file is called so. */
export function parseTarget(typed: string, cwd: string): Target {
  const file = resolve(cwd, typed);
  const [, path, revision] = AT_REVISION.exec(typed) ?? [];
  if (path !== undefined && revision !== undefined && !existsSync(file)) return { kind: 'policy', typed, file: resolve(cwd, path), revision };
  return IS_FILE.test(typed) ? { kind: 'policy', typed, file } : { kind: 'variant', name: typed };
}
