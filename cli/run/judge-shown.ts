import type { Io } from '../io.ts';
import { judgingLine } from '../progress/judging.ts';
import { type JudgedRun, judgeStored } from './judge-stored.ts';
import type { StoredRun } from './stored.ts';

/** Judges a run and says how far it is. @param threads that judge @throws InputError as `judgeStored` */
export async function judgeShown(run: StoredRun, io: Io, threads = 1): Promise<JudgedRun> {
  const progress = judgingLine(io, run.played);
  try {
    return await judgeStored(run, { at: progress.at, threads });
  } finally {
    progress.close();
  }
}
