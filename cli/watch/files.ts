import { readdirSync, statSync, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Editors write a file in several steps; what follows within this time is one save. */
const SETTLED_MS = 25;

/** Tells what a file was like when it was looked at: an equal text means that it was not written since. */
export function stampOf(paths: readonly string[]): string {
  return paths
    .flatMap(filesIn)
    .map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat === undefined ? `${file} gone` : `${file} ${stat.mtimeMs} ${stat.size}`;
    })
    .join('\n');
}

/** A file, or the files of a folder at any depth. */
function filesIn(path: string): string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/**
 * Calls back after any of these files was saved, or anything in these folders, until the signal aborts. Folders are watched, not
 * files: many editors write a new file and give it the old one's name.
 */
export function watchFiles(paths: readonly string[], onSave: () => void, signal: AbortSignal): void {
  let timer: NodeJS.Timeout | undefined;
  const saved = () => {
    clearTimeout(timer);
    timer = setTimeout(onSave, SETTLED_MS);
  };
  const folders = new Map<string, Set<string> | 'all'>();
  for (const path of paths) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) folders.set(path, 'all');
    else if (folders.get(dirname(path)) !== 'all') folders.set(dirname(path), new Set([...(folders.get(dirname(path)) ?? []), basename(path)]));
  }
  for (const [folder, names] of folders) {
    const watcher = watch(folder, { recursive: names === 'all' }, (_event, name) => {
      if (names === 'all' || name === null || names.has(name)) saved();
    });
    // A folder that is removed while it is watched ends its own watch, and nothing else.
    watcher.on('error', () => watcher.close());
    signal.addEventListener('abort', () => watcher.close(), { once: true });
  }
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
