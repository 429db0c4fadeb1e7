import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../../core/errors.ts';
import { makeFolder } from '../../core/files.ts';

/** What marks a folder as an import of ours: which files it wrote, with their digests. */
export const MANIFEST = 'import.json';
export const STAGE_PREFIX = '.import-';

const Manifest = z.looseObject({ version: z.literal(1), files: z.record(z.string().regex(/^[a-z][a-z0-9.-]*$/), z.string()) });
export type Manifest = z.infer<typeof Manifest>;

export interface Claimed {
  /** Of the earlier import, if there was one. */
  readonly earlier?: Manifest;
  /** Removes the folders that had to be made, as far as they are empty. */
  readonly release: () => void;
}

/**
 * Makes the folder, or finds it empty or left by an earlier import.
 * @throws InputError when it holds anything else, or is a file
 */
export function claimFolder(dir: string): Claimed {
  const made = claimPath(dir);
  const held = readdirSync(dir).filter((name) => !name.startsWith(STAGE_PREFIX));
  const release = () => made.forEach(removeIfEmpty);
  if (held.length === 0) return { release };
  const earlier = held.includes(MANIFEST) ? readManifest(join(dir, MANIFEST)) : undefined;
  if (earlier) return { earlier, release };
  throw new InputError({
    code: 'folder-not-empty',
    message: `the folder \`${dir}\` is not empty, and not an earlier import`,
    place: { file: dir },
    help: 'Name a new folder.',
  });
}

/** @returns the folders that were made, the innermost first */
function claimPath(dir: string): string[] {
  const missing: string[] = [];
  for (let at = dir; !existsSync(at) && dirname(at) !== at; at = dirname(at)) missing.push(at);
  try {
    makeFolder(dir);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    throw new InputError({
      code: 'not-a-folder',
      message: `\`${dir}\` is not a folder, or lies under a file`,
      place: { file: dir },
      help: 'Name a new folder.',
    });
  }
  return missing;
}

function removeIfEmpty(dir: string): void {
  try {
    rmdirSync(dir);
  } catch {
    // Somebody put something there meanwhile: theirs to keep.
  }
}

function readManifest(file: string): Manifest | undefined {
  try {
    return Manifest.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/**
 * Refuses to overwrite work: every file of the earlier import must be as it was written, or already as it will be
 * (an import that was cut short).
 * @throws InputError naming each file that was changed
 */
export async function refuseChanged(dir: string, earlier: Manifest, next: Readonly<Record<string, string>>): Promise<void> {
  const changed: string[] = [];
  for (const name of new Set([...Object.keys(earlier.files), ...Object.keys(next)])) {
    const found = existsSync(join(dir, name)) ? await digestFile(join(dir, name)) : undefined;
    if (found !== undefined && found !== earlier.files[name] && found !== next[name]) changed.push(name);
  }
  const [first, ...rest] = changed.map((name) => ({
    code: 'import-changed',
    message: `\`${name}\` was changed since it was imported, or is not of the import`,
    place: { file: join(dir, name) },
    help: 'Import into a new folder, or move the changed file away first.',
  }));
  if (first) throw new InputError(first, ...rest);
}

async function digestFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
