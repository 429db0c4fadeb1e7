import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guarded } from './guarded.ts';

const PIN = 'pinned';

/** Keeps a run from being pruned. */
export function pinRun(folder: string): void {
  guarded(folder, () => writeFileSync(join(folder, PIN), ''));
}

export function unpinRun(folder: string): void {
  guarded(folder, () => rmSync(join(folder, PIN), { force: true }));
}

export function isPinned(folder: string): boolean {
  return existsSync(join(folder, PIN));
}
