// YAML stands beside the code that reads it; the compiler does not copy it.
import { chmodSync, cpSync } from 'node:fs';

const isAsset = (source) => !/\.[a-z]+$/.test(source) || source.endsWith('.yaml');
for (const folder of ['scenarios/library', 'policies/library', 'cli/demo', 'cli/init/template'])
  cpSync(folder, `dist/${folder}`, { recursive: true, filter: isAsset });
cpSync('schemas', 'dist/schemas', { recursive: true });
chmodSync('dist/cli/main.js', 0o755);
