import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createJiti } from 'jiti';
import type { LoadFault, Reply, Start } from './protocol.ts';

/** The thread in which a module lives: whatever it does, it does to itself. */
const { file, api } = workerData as Start;

function say(reply: Reply): void {
  try {
    parentPort?.postMessage(reply);
  } catch {
    parentPort?.postMessage({ is: 'threw', message: 'it returned something that is not plain data' } satisfies Reply);
  }
}

async function load(): Promise<void> {
  const exported = await importDefault();
  if (typeof exported !== 'object' || exported === null) throw exportsFault('it has no default export that is a policy');
  const { decide, ...about } = exported as Record<string, unknown>;
  if (typeof decide !== 'function') throw exportsFault('its default export has no function `decide`');
  parentPort?.on('message', (observation: unknown) => void answer(() => decide.call(exported, observation)));
  say({ is: 'loaded', about: JSON.parse(JSON.stringify(about, (_key, value: unknown) => (typeof value === 'function' ? 'a function' : value))) });
}

async function importDefault(): Promise<unknown> {
  try {
    const jiti = createJiti(import.meta.url, { fsCache: false, moduleCache: false, interopDefault: false, alias: { escalab: api } });
    const namespace = await jiti.import<{ default?: unknown }>(file);
    return namespace.default;
  } catch (error) {
    throw faultOf(error);
  }
}

async function answer(decide: () => unknown): Promise<void> {
  try {
    say({ is: 'decided', decision: await decide() });
  } catch (error) {
    const at = placeIn(error);
    say({ is: 'threw', message: `it threw: ${messageOf(error)}${at ? ` (${basename(file)}:${at.line})` : ''}` });
  }
}

function exportsFault(message: string): LoadFault {
  return { code: 'module-exports', message, file };
}

function faultOf(error: unknown): LoadFault {
  const message = messageOf(error);
  const syntax = /^ParseError: ([^\n]*?)\s*\n\s*(.+):(\d+):(\d+)/.exec(message);
  if (syntax)
    return { code: 'module-syntax', message: (syntax[1] ?? '').trim(), file: syntax[2] ?? file, line: Number(syntax[3]), column: Number(syntax[4]) + 1 };
  return { code: 'module-throws', message: message.split('\n')[0] ?? message, file, ...placeIn(error) };
}

/** Where in the module's own text an error arose. Translation keeps lines, but not columns. */
function placeIn(error: unknown): { line: number } | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const line = /^\d+/.exec(stack.split(`${file}:`)[1] ?? '')?.[0];
  return line === undefined ? undefined : { line: Number(line) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// What a module prints goes to standard error: standard output belongs to the report.
process.stdout.write = process.stderr.write.bind(process.stderr);

load().catch((fault: LoadFault) => say({ is: 'unusable', fault }));
