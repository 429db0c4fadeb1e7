// The command as few files instead of thirteen hundred: to find and read each module takes an eighth of a cold run. The tree stays beside
// it for threads, policy modules and the files that are looked up from a module's own place.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { rolldown } from 'rolldown';

const target = resolve(process.argv[2] ?? 'dist');
const folder = join(target, 'bundle');
const main = join(target, 'cli/main.js');
/** Of no use to a run, and loaded by themselves where they are asked for. */
const APART = [/^node:/, /^ink$/, /^react(\/|$)/, /^@anthropic-ai\/sdk(\/|$)/];

/** A module keeps its own place, from which it looks up its files and threads. */
const ownPlace = {
  name: 'own-place',
  transform(code, id) {
    if (!id.startsWith(target + sep)) return null;
    const path = relative(folder, id).split(sep).join('/');
    return code.replaceAll('import.meta.url', `new URL(${JSON.stringify(path)}, import.meta.url).href`);
  },
};

const bundle = await rolldown({ input: main, platform: 'node', external: APART, plugins: [ownPlace], tsconfig: false });
const { output } = await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js', cleanDir: true });
await bundle.close();
writeFileSync(join(folder, 'LICENSES.txt'), licences(output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []))));
writeFileSync(main, "#!/usr/bin/env node\nimport '../bundle/main.js';\n");

/** Those of the packages whose code stands in the bundle: most ask for it. */
function licences(modules) {
  const homes = new Set(modules.flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(id)?.[0] ?? []));
  return [...homes].sort().map(licenceOf).join('\n');
}

function licenceOf(home) {
  const { name, version, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const texts = readdirSync(home).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
  return [`== ${name} ${version} (${license})`, ...texts.sort().map((file) => readFileSync(join(home, file), 'utf8').trim()), ''].join('\n\n');
}
