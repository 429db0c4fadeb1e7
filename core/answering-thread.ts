import type { Worker } from 'node:worker_threads';

/** A thread that answers what it is sent in the order in which it was sent. */
export interface AnsweringThread<Sent, Got> {
  /** What it was sent and has not answered. */
  readonly waiting: () => number;
  /** Rejects when the thread breaks or ends. */
  readonly ask: (message: Sent) => Promise<Got>;
  readonly close: () => Promise<void>;
}

interface Asked<Got> {
  readonly resolve: (answer: Got) => void;
  readonly reject: (error: Error) => void;
}

/**
 * @param read an answer; an error says that the thread broke, and nothing more comes of it
 * @param lost why the thread is gone, as an error
 */
export function answeringThread<Sent, Answer, Got>(
  worker: Worker,
  read: (answer: Answer) => Got | Error,
  lost: (why: string) => Error,
): AnsweringThread<Sent, Got> {
  const asked: Asked<Got>[] = [];
  let end: Error | undefined;
  const endWith = (error: Error): void => {
    end ??= error;
    for (const { reject } of asked.splice(0)) reject(end);
  };
  worker.on('message', (answer: Answer) => {
    const got = read(answer);
    if (got instanceof Error) endWith(got);
    else asked.shift()?.resolve(got);
  });
  worker.on('error', (error: NodeJS.ErrnoException) => endWith(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? lost('its memory ran out') : error));
  worker.on('exit', (code) => endWith(lost(`it ended by itself, with code ${code}`)));
  return {
    waiting: () => asked.length,
    ask: (message) =>
      new Promise((resolve, reject) => {
        if (end) return reject(end);
        asked.push({ resolve, reject });
        worker.postMessage(message);
      }),
    close: async () => {
      await worker.terminate();
    },
  };
}
