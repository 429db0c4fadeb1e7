import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const HTML = join(import.meta.dirname, '../dashboards/html');

/** The generated file, from its folder. */
export const ASSETS_FILE = join(HTML, 'page-assets.ts');

/** What stands in it: script and styles of the page, each as one string. */
export async function assetsText(): Promise<string> {
  const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
  return [
    '// Made by `npm run page` from client/ and styles/. Change those, and run it again; a test fails when they part.',
    `export const SCRIPT = ${quoted(await script())};`,
    `export const STYLE = ${quoted(style())};`,
    '',
  ].join('\n');
}

/** One script without imports, in strict mode, that no script element can end at. */
async function script(): Promise<string> {
  const bundle = await rolldown({ input: join(HTML, 'client/main.ts'), tsconfig: false });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  const { code } = output[0];
  if (/<\/script|<!--/i.test(code)) throw new Error('the script of the page holds what would end it');
  return code.trim();
}

/** In the order of their names. */
function style(): string {
  const folder = join(HTML, 'styles');
  const files = readdirSync(folder).filter((name) => name.endsWith('.css'));
  return files
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}
