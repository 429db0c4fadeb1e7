import { firstScreen } from '../../dashboards/plain/first-screen.ts';
import { shardText } from '../../dashboards/plain/shard.ts';
import { plannedOf, type RunInfo } from '../../runs/run.ts';
import type { Context } from '../command.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { asTyped } from './find.ts';
import { headingOf } from './heading.ts';
import { judgeShown } from './judge-shown.ts';
import { threadsFor } from './judging/threads-for.ts';
import { keepJudged } from './kept.ts';
import { loadStored } from './stored.ts';

/** So many are judged in a moment. */
const SOON_JUDGED = 500;

export interface ShowOptions {
  readonly isDemo: boolean;
  readonly json: boolean;
  /** Threads that judge. @default 1 */
  readonly workers?: number;
}

/** Scores a run that was played just now and shows it; of a shard, which is scored when it is joined, how much was played. */
export async function showPlayed(info: RunInfo, folder: string, { isDemo, json, workers }: ShowOptions, { io, style, exit }: Context): Promise<void> {
  const typed = asTyped(io, folder);
  if (info.shard !== undefined) {
    const { range } = plannedOf(info);
    io.out(json ? `${JSON.stringify({ run: info }, null, 2)}\n` : shardText(info, range.to - range.from, typed, style));
  } else {
    const stored = loadStored(folder);
    if (info.status === 'interrupted' && stored.played >= SOON_JUDGED)
      io.err(`Judging the ${stored.played.toLocaleString('en')} conversations that were played. Ctrl-C once more leaves that to \`escalab score ${typed}\`.\n`);
    const judged = await judgeShown(stored, io, threadsFor(stored, workers));
    keepJudged(stored, judged);
    const { report } = judged;
    io.out(json ? `${JSON.stringify({ run: info, report }, null, 2)}\n` : firstScreen(report, headingOf(stored, judged, isDemo, typed), style));
  }
  if (info.status === 'interrupted')
    io.err(`Interrupted: ${info.counts?.conversations ?? 0} conversations were played and kept. Go on with \`escalab runs resume ${typed}\`.\n`);
  exit(exitCode(info));
}

function exitCode({ status, counts }: RunInfo): ExitCode {
  if (status === 'interrupted') return EXIT.interrupted;
  return (counts?.errored ?? 0) + (counts?.invalid ?? 0) > 0 ? EXIT.errored : EXIT.fine;
}
