import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { PACKAGE_ROOT } from '../config/find.ts';
import type { ProjectFile } from './template.ts';

/** Where the project finds its schemas: a folder named from its root with `/`, and the files to be copied there, if any. */
export interface Schemas {
  readonly folder: string;
  readonly copies: readonly ProjectFile[];
}

const INSTALLED = join('node_modules', 'escalab', 'schemas');
const COPIED = '.escalab/schemas';
const NAMES = ['escalab', 'team', 'traffic', 'policy', 'scenarios'] as const;

/**
 * The schemas of an installed escalab, in `folder` or above as Node looks for packages: they stay those of the version in use.
 * Where none is installed, copies, so that completion works without the network and on every machine the project is cloned to.
 */
export function schemasFor(folder: string): Schemas {
  const installed = installedAbove(folder);
  if (installed !== undefined) return { folder: relative(folder, installed).split(sep).join('/'), copies: [] };
  const copies = NAMES.map((name) => {
    const file = `${name}.schema.json`;
    return { name: `${COPIED}/${file}`, text: readFileSync(join(PACKAGE_ROOT, 'schemas', file), 'utf8') };
  });
  return { folder: COPIED, copies };
}

function installedAbove(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const schemas = join(folder, INSTALLED);
    if (existsSync(schemas)) return schemas;
    if (dirname(folder) === folder) return undefined;
  }
}
