import type { Worker } from 'node:worker_threads';
import { pathBeside, startThreadBeside } from '../../core/thread.ts';
import type { Reply, Start } from './protocol.ts';

/** Heap of a module, in megabytes. */
const MAX_HEAP_MB = 512;

/** Starts the thread of a module. It does not keep the program alive. */
export function startThread(file: string): Worker {
  const workerData: Start = { file, api: pathBeside(import.meta.url, '../index') };
  const worker = startThreadBeside(import.meta.url, './worker', { workerData, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
  // Without a listener, an error after the last answer would end the whole program.
  worker.on('error', () => undefined);
  worker.unref();
  return worker;
}

/**
 * The next thing a thread says.
 * @throws Error when it ends, breaks, or says nothing within `timeoutMs`
 */
export function nextReply(worker: Worker, timeoutMs: number, doing: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      act();
    };
    const onMessage = (reply: Reply) => settle(() => resolve(reply));
    const onError = (error: Error) => settle(() => reject(new Error(`it broke its thread: ${error.message}`)));
    const onExit = () => settle(() => reject(new Error(`it ended its thread while ${doing}`)));
    const timer = setTimeout(() => settle(() => reject(new Error(`it took more than ${timeoutMs} ms for ${doing}`))), timeoutMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
  });
}
