import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread in a module that stands beside another, from sources and compiled alike.
 * @param beside `import.meta.url` of the other
 * @param path of the module relative to it, without its ending
 */
export function startThreadBeside(beside: string, path: string, options: WorkerOptions): Worker {
  const script = pathBeside(beside, path);
  return script.endsWith('.ts') ? new Worker(throughJiti(script), { ...options, eval: true }) : new Worker(script, options);
}

/** The file of a module beside another: `.ts` among sources, `.js` among compiled code. */
export function pathBeside(beside: string, path: string): string {
  return fileURLToPath(new URL(`${path}.${beside.endsWith('.ts') ? 'ts' : 'js'}`, beside));
}

/** From sources, Node 20 cannot start a thread in a `.ts` file itself. */
function throughJiti(script: string): string {
  const jiti = createRequire(import.meta.url).resolve('jiti');
  return `require(${JSON.stringify(jiti)}).createJiti(${JSON.stringify(script)}).import(${JSON.stringify(script)});`;
}
