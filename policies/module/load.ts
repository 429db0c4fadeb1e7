import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { InputError, type Problem } from '../../core/errors.ts';
import { readTextFile } from '../../core/files.ts';
import { PolicyId } from '../../core/ids.ts';
import { validate } from '../../core/validate.ts';
import { placeholderProblems } from '../message/placeholder-problems.ts';
import type { Policy } from '../policy.ts';
import { PolicyFile } from '../schema.ts';
import { decisionOf } from './decision.ts';
import { type Loaded, ModuleHost } from './host.ts';
import type { LoadFault } from './protocol.ts';

/** How long a module may take for one decision unless the caller says otherwise. */
const TIMEOUT_MS = 1000;

const About = z.strictObject({
  name: PolicyId.exactOptional(),
  bound: z.boolean().default(false),
  failSafe: PolicyFile.shape.fail_safe,
  defaults: PolicyFile.shape.defaults,
  handoff: PolicyFile.shape.handoff,
});

/**
 * Loads a policy written in TypeScript or JavaScript, in a thread of its own.
 * @throws InputError when it does not parse, throws while loading, or does not export a policy
 */
export async function loadModulePolicy(file: string, options: { readonly timeoutMs?: number } = {}): Promise<Policy> {
  const text = readTextFile(file);
  const host = new ModuleHost(resolve(file), options.timeoutMs ?? TIMEOUT_MS);
  try {
    const loaded = await load(host, file);
    if (!loaded.ok) throw new InputError(problemOf(loaded.fault, file, text));
    const { name, bound, failSafe, defaults, handoff } = validate(About, { file, text, value: loaded.about, where: () => ({ file }) });
    const [first, ...rest] = placeholderProblems({ defaults, rules: [], handoff }, () => ({ file }));
    if (first) throw new InputError(first, ...rest);
    return {
      name: name ?? nameOf(file),
      kind: 'module',
      bound,
      failSafe,
      defaults,
      handoff,
      source: { file, text },
      decide: async (observation) => decisionOf(await host.decide(observation), defaults, file),
      close: () => host.close(),
    };
  } catch (error) {
    await host.close();
    throw error;
  }
}

async function load(host: ModuleHost, file: string): Promise<Loaded> {
  try {
    return await host.load();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new InputError({
      code: 'module-throws',
      message: `\`${basename(file)}\` cannot be used: ${message}`,
      place: { file },
      help: 'Loading a module only has to define a policy.',
    });
  }
}

const HELP: Readonly<Record<LoadFault['code'], string>> = {
  'module-syntax': 'Mend the line.',
  'module-throws': 'Mend what it does while it is loaded; what it imports has to be installed.',
  'module-exports': 'Write `export default definePolicy({ defaults, decide(observation) { … } })`.',
};

const WORDS: Readonly<Record<LoadFault['code'], string>> = {
  'module-syntax': 'does not parse',
  'module-throws': 'threw while it was loaded',
  'module-exports': 'does not export a policy',
};

function problemOf(fault: LoadFault, file: string, text: string): Problem {
  const isOwn = fault.file === resolve(file);
  const at = fault.line === undefined ? {} : { line: fault.line, ...(fault.column === undefined ? {} : { column: fault.column }) };
  const source = isOwn && fault.line !== undefined ? text.split('\n')[fault.line - 1] : undefined;
  const from = fault.column ?? (source?.search(/\S/) ?? 0) + 1;
  const to = fault.column === undefined ? (source?.trimEnd().length ?? 0) + 1 : from + 1;
  return {
    code: fault.code,
    message: `\`${basename(fault.file)}\` ${WORDS[fault.code]}: ${fault.message}`,
    place: { file: isOwn ? file : fault.file, ...at },
    help: HELP[fault.code],
    ...(source === undefined ? {} : { excerpt: { text: source, from, to } }),
  };
}

/** The file's name, made fit for a policy's. */
function nameOf(file: string): string {
  const stem = basename(file)
    .toLowerCase()
    .replace(/\.\w+$/, '');
  return (
    stem
      .replaceAll(/[^a-z0-9_-]/g, '-')
      .replace(/^[-_]+/, '')
      .slice(0, 80) || 'module'
  );
}
