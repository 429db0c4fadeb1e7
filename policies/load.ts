import { extname } from 'node:path';
import { InputError } from '../core/errors.ts';
import type { Policy } from './policy.ts';
import { loadPromptPolicy } from './prompt/load.ts';
import { loadRulePolicy } from './rules/load.ts';

const MODULES: ReadonlySet<string> = new Set(['.ts', '.mts', '.js', '.mjs']);

export interface LoadOptions {
  /** Milliseconds that a module may take for one decision. @default 1000 */
  readonly timeoutMs?: number;
}

/**
 * Loads a policy, whatever it is made of: rules (`.yaml`, `.yml`), prose that a model decides by (`.md`) or a module (`.ts`, `.mts`, `.js`,
 * `.mjs`).
 * @throws InputError with every problem that was found
 */
export async function loadPolicy(file: string, options: LoadOptions = {}): Promise<Policy> {
  const extension = extname(file).toLowerCase();
  if (extension === '.yaml' || extension === '.yml') return loadRulePolicy(file);
  if (extension === '.md') return loadPromptPolicy(file);
  if (!MODULES.has(extension)) {
    throw new InputError({
      code: 'policy-kind',
      message: `\`${file}\` is not a policy: ${extension === '' ? 'it has no ending' : `\`${extension}\` is not known`}`,
      place: { file },
      help: 'A policy is a `.yaml` file of rules, a `.md` file of prose, or a `.ts`, `.mts`, `.js` or `.mjs` module.',
    });
  }
  // Loaded only when it is needed: worker threads and the TypeScript loader are slow to start.
  const { loadModulePolicy } = await import('./module/load.ts');
  return loadModulePolicy(file, options);
}
