import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const CONFIG_NAME = 'escalab.yaml';

/** Root of the package as it runs: the source tree, or `dist/`. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The demo that ships: an invented shop, its suite and traffic. */
export const DEMO_CONFIG = join(PACKAGE_ROOT, 'cli', 'demo', CONFIG_NAME);
/** The policies that ship. */
export const SHIPPED_POLICIES = join(PACKAGE_ROOT, 'policies', 'library');

/** `escalab.yaml` in `from` or the nearest folder above it. */
export function findConfig(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_NAME);
    if (existsSync(file)) return file;
    if (dirname(folder) === folder) return undefined;
  }
}
