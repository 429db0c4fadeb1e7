import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, which may be small, full, or read-only. Mounting one needs root on Linux. */
export interface SmallDisk {
  readonly folder: string;
  /** Gives it this size or makes it read-only, while it stays mounted. */
  readonly change: (options: string) => void;
  readonly close: () => void;
}

/** @returns nothing where no file system can be mounted */
export function smallDisk(size: string): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'escalab-disk-'));
  const mount = (...args: readonly string[]) => execFileSync('mount', [...args], { stdio: 'ignore' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    change: (options) => mount('-o', `remount,${options}`, folder),
    close: () => {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
