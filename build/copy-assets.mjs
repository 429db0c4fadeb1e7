// YAML stands beside the code that reads it; the compiler does not copy it.
import { chmodSync, cpSync } from 'node:fs';

const target = process.argv[2] ?? 'dist';
const isAsset = (source) => !/\.[a-z]+$/.test(source) || /\.(yaml|json)$/.test(source);
for (const folder of ['scenarios/library', 'policies/library', 'llm/library', 'cli/demo', 'cli/init/template'])
  cpSync(folder, `${target}/${folder}`, { recursive: true, filter: isAsset });
cpSync('schemas', `${target}/schemas`, { recursive: true });
chmodSync(`${target}/cli/main.js`, 0o755);
