import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../../../core/errors.ts';
import { type Ground, judgeLine } from './judge-line.ts';
import type { Answer, Asked, Told } from './protocol.ts';

/** A thread that judges the lines that it is sent. */
const ground = workerData as Ground;

parentPort?.on('message', (lines: Asked) => {
  parentPort?.postMessage(answerTo(lines));
});

function answerTo(lines: Asked): Answer {
  try {
    return {
      is: 'judged',
      lines: lines.map((line): Told => {
        const judged = judgeLine(line, ground);
        return { start: line.start, ...(judged instanceof InputError ? { problems: judged.problems } : { judged }) };
      }),
    };
  } catch (error) {
    return { is: 'broke', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
