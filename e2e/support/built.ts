import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The command as it is published: compiled, with its files beside it. */
export interface BuiltCommand {
  /** Its `cli/main.js`. */
  readonly main: string;
  readonly remove: () => void;
}

/** @param name of the caller, so that two that build at once are not in each other's way */
export function buildCommand(name: string): BuiltCommand {
  const target = `.built-${name}`;
  const run = (...args: readonly string[]) => execFileSync(process.execPath, [...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', target);
  run('build/bundle.mjs', target);
  run('build/copy-assets.mjs', target);
  return { main: join(ROOT, target, 'cli/main.js'), remove: () => rmSync(join(ROOT, target), { recursive: true, force: true }) };
}
