import { answeringThread } from '../../../core/answering-thread.ts';
import { InputError, MachineError, type Problem } from '../../../core/errors.ts';
import type { SourceLine } from '../../../core/lines.ts';
import { startThreadBeside } from '../../../core/thread.ts';
import type { JudgedConversation } from '../../../evaluators/judged.ts';
import { type FromLine, type Seen, storedLines } from '../../../runs/records.ts';
import type { Ground } from './judge-line.ts';
import type { Answer, Asked, Told } from './protocol.ts';

/** Lines that a thread is sent at a time. */
const BATCH = 16;
/** Batches a thread may have before it: it never waits, and memory does not grow with the run. */
const AHEAD = 3;

/** What is judged is soon told and forgotten; with the engine's own choice each thread holds some tens of megabytes more. */
const YOUNG_MB = 12;

/** A thread that judges, as whoever sends it work sees it. */
interface JudgeThread {
  /** Rejects when the thread breaks or ends. */
  readonly judge: (lines: Asked) => Promise<readonly Told[]>;
  readonly close: () => Promise<void>;
}

export interface JudgeInThreadsOptions {
  readonly seen?: Seen;
  /** Starts a thread. */
  readonly start?: (ground: Ground) => JudgeThread;
}

/**
 * Judges the lines of a run in several threads; gives out what they came to in the order of the file.
 * @throws MachineError when a thread is lost
 */
export async function* judgeInThreads(
  ground: Ground,
  threads: number,
  { seen, start = startJudge }: JudgeInThreadsOptions = {},
): AsyncGenerator<FromLine<JudgedConversation>> {
  const { folder, team, scenarios } = ground;
  const crew = Array.from({ length: threads }, () => start({ folder, team, scenarios }));
  const out: Promise<readonly Told[]>[] = [];
  let next = 0;
  const send = (lines: Asked) => {
    const told = crew[next % threads]?.judge(lines) ?? Promise.resolve([]);
    // Whoever waits for an earlier one still hears of it; nobody else may.
    told.catch(() => undefined);
    out.push(told);
    next += 1;
  };
  try {
    for await (const lines of batches(storedLines(folder, seen))) {
      send(lines);
      if (out.length >= threads * AHEAD) yield* fromTold(await out.shift());
    }
    while (out.length > 0) yield* fromTold(await out.shift());
  } finally {
    await Promise.all(crew.map((judge) => judge.close()));
  }
}

async function* batches(lines: AsyncIterable<SourceLine>): AsyncGenerator<Asked> {
  let batch: SourceLine[] = [];
  for await (const line of lines) {
    batch.push(line);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function fromTold(lines: readonly Told[] = []): FromLine<JudgedConversation>[] {
  return lines.map((told) => ({ start: told.start, made: 'problems' in told ? faultOf(told.problems) : told.judged }));
}

function faultOf([first, ...rest]: readonly Problem[]): InputError {
  if (first === undefined) throw new Error('a thread said that a line is wrong, and not what is');
  return new InputError(first, ...rest);
}

function startJudge(ground: Ground): JudgeThread {
  const worker = startThreadBeside(import.meta.url, './worker', { workerData: ground, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const { ask, close } = answeringThread<Asked, Answer, readonly Told[]>(
    worker,
    (answer) => (answer.is === 'broke' ? new Error(answer.message) : answer.lines),
    lost,
  );
  return { judge: ask, close };
}

function lost(why: string): MachineError {
  return new MachineError({
    code: 'thread-ended',
    message: `a thread that judges was lost: ${why}`,
    help: 'The run is kept: `escalab score` judges it again.',
  });
}
