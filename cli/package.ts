import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './config/find.ts';

/** Version of the package, from its own `package.json`: beside the sources, or one above `dist/`. */
export function packageVersion(): string {
  for (const file of [join(PACKAGE_ROOT, 'package.json'), join(PACKAGE_ROOT, '..', 'package.json')]) {
    try {
      return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error('the package holds no package.json');
}
