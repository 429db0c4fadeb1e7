import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a run was when its process was killed. */
export type Moment = 'not begun' | 'playing' | 'scoring' | 'done';

const RESULTS = ['conversations.jsonl', 'scores.json', 'report.txt'] as const;

/** Digests of what a run comes to, by file. */
export function resultsOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    RESULTS.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

export function momentOf(folder: string): Moment {
  if (!existsSync(join(folder, 'run.json'))) return 'not begun';
  const { status } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as { status: string };
  if (status !== 'finished') return 'playing';
  return RESULTS.every((name) => existsSync(join(folder, name))) ? 'done' : 'scoring';
}

/** In what a run differs from an undisturbed one, or what lies about in it; nothing when all is well. */
export function differences(folder: string, undisturbed: Readonly<Record<string, string>>): string[] {
  const results = resultsOf(folder);
  const litter = readdirSync(folder).filter((name) => name.startsWith('run.lock') || name.endsWith('.tmp'));
  return [
    ...Object.keys(undisturbed)
      .filter((name) => results[name] !== undisturbed[name])
      .map((name) => `${name} differs`),
    ...litter.map((name) => `${name} was left`),
  ];
}
