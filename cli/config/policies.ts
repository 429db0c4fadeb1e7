import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InputError, type Problem } from '../../core/errors.ts';
import { readingFailed, readTextFile } from '../../core/files.ts';
import type { Team } from '../../core/team.ts';
import { didYouMean } from '../../core/validate.ts';
import { loadPolicy } from '../../policies/load.ts';
import type { Policy } from '../../policies/policy.ts';
import { routesAgainstTeam } from '../../policies/rules/checks.ts';
import { SHIPPED_POLICIES } from './find.ts';
import type { Config } from './schema.ts';

/**
 * Files of the policies to play: those named on the command line, else those of the config, else those that ship.
 * @throws InputError when one is missing
 */
export function policyFiles(config: Config, named: readonly string[] | undefined, here: (path: string) => string, cwd: string): string[] {
  const given = named?.map((name) => shippedOr(name, resolve(cwd, name)) ?? unknown(name));
  const paths = given ?? config.policies?.map((name) => shippedOr(name, here(name)) ?? here(name)) ?? [SHIPPED_POLICIES];
  return paths.flatMap(filesOf);
}

/** A bare name such as `balanced` means the shipped policy, unless a file of that name is there. @returns nothing for one that names neither */
function shippedOr(name: string, path: string): string | undefined {
  if (existsSync(path) || !/^[a-z0-9_-]+$/.test(name)) return path;
  const shipped = join(SHIPPED_POLICIES, `${name}.yaml`);
  return existsSync(shipped) ? shipped : undefined;
}

function unknown(name: string): never {
  const names = readdirSync(SHIPPED_POLICIES).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : []));
  const near = didYouMean(name, names);
  throw new InputError({
    code: 'unknown-policy',
    message: `there is no file \`${name}\`, and no shipped policy of that name`,
    help: `${near === undefined ? '' : `Did you mean \`${near}\`? `}Name a policy by its file, such as \`policies/mine.yaml\`, or a shipped one: ${names.join(', ')}.`,
  });
}

function filesOf(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const found = readdirSync(path)
      .filter((name) => /\.(ya?ml|m?[jt]s|md)$/.test(name) && !/\.(test|d)\.m?ts$/.test(name))
      .sort()
      .map((name) => join(path, name))
      .filter((file) => !file.endsWith('.md') || hasHead(file));
    if (found.length > 0) return found;
  } catch (error) {
    throw readingFailed(path, error);
  }
  throw new InputError({
    code: 'no-policies',
    message: `the folder \`${path}\` holds no policy`,
    place: { file: path },
    help: 'Put `.yaml`, `.md`, `.ts`, `.mts`, `.js` or `.mjs` files into it, or name a policy.',
  });
}

/** Markdown among policies may be a page about them: one that is a policy begins with its head. */
function hasHead(file: string): boolean {
  return readTextFile(file).startsWith('---');
}

/**
 * Loads policies and checks them against the team; bounds come last.
 * @param load how each is loaded
 * @throws InputError with every problem of every policy
 */
export async function loadPolicies(files: readonly string[], team: Team, load: (file: string) => Promise<Policy> = loadPolicy): Promise<readonly Policy[]> {
  const problems: Problem[] = [];
  const policies: Policy[] = [];
  for (const file of files) {
    try {
      const policy = await load(file);
      problems.push(...routesAgainstTeam(policy, team), ...nameTaken(policy, policies));
      policies.push(policy);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  const [first, ...rest] = problems;
  if (!first) return [...policies.filter((policy) => !policy.bound), ...policies.filter((policy) => policy.bound)];
  await Promise.all(policies.map((policy) => policy.close()));
  throw new InputError(first, ...rest);
}

function nameTaken(policy: Policy, earlier: readonly Policy[]): Problem[] {
  const other = earlier.find((candidate) => candidate.name === policy.name);
  if (!other) return [];
  return [
    {
      code: 'duplicate-id',
      message: `two policies are called \`${policy.name}\`; the other is ${other.source.file}`,
      place: { file: policy.source.file },
      help: 'Rename one of them.',
    },
  ];
}
