import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  llm: ['core'],
  scenarios: ['core'],
  policies: ['core', 'llm'],
  runs: ['core', 'scenarios', 'policies'],
  simulator: ['core', 'llm', 'scenarios', 'policies', 'runs'],
  evaluators: ['core', 'llm', 'scenarios', 'policies', 'runs'],
  dashboards: ['core', 'scenarios', 'policies', 'runs', 'evaluators', 'studies'],
  cli: ['core', 'llm', 'scenarios', 'policies', 'runs', 'simulator', 'evaluators', 'studies', 'dashboards'],
};
const FOLDERS = Object.keys(MAY_IMPORT);
const ROOT = resolve(import.meta.dirname, '..');

/** Every folder imports every other from a file at its top and one further down; the check has to name the forbidden ones and no other. */
describe('walls between folders', () => {
  let project = '';
  let found: string[] = [];

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'escalab-walls-'));
    const { vcs: _vcs, ...config } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
    writeFileSync(join(project, 'biome.json'), JSON.stringify(config));
    for (const from of FOLDERS) {
      mkdirSync(join(project, from, 'inner'), { recursive: true });
      writeFileSync(join(project, from, 'thing.ts'), 'export const thing = 1;\n');
      for (const to of FOLDERS.filter((folder) => folder !== from)) {
        writeFileSync(join(project, from, `${to}.ts`), `export { thing } from '../${to}/thing.ts';\n`);
        writeFileSync(join(project, from, 'inner', `${to}.ts`), `export { thing } from '../../${to}/thing.ts';\n`);
      }
    }
    found = restrictedImports(project);
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  const pairs = FOLDERS.flatMap((from) => FOLDERS.filter((to) => to !== from).map((to) => ({ from, to, forbidden: !MAY_IMPORT[from]?.includes(to) })));

  it.each(pairs)('$from → $to: forbidden $forbidden', ({ from, to, forbidden }) => {
    for (const file of [`${from}/${to}.ts`, `${from}/inner/${to}.ts`]) expect(found.includes(file)).toBe(forbidden);
  });
});

function restrictedImports(project: string): string[] {
  const args = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none', '.'];
  const biome = join(ROOT, 'node_modules', '.bin', 'biome');
  let output: string;
  try {
    output = execFileSync(biome, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const { diagnostics } = JSON.parse(output) as { diagnostics: { category: string; location: { path: string | { file: string } } }[] };
  return diagnostics
    .filter(({ category }) => category === 'lint/style/noRestrictedImports')
    .map(({ location }) => (typeof location.path === 'string' ? location.path : location.path.file).replace(/^\.\//, ''));
}
