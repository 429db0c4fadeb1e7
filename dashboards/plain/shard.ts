import type { RunInfo } from '../../runs/run.ts';
import { shardName } from '../../runs/shard.ts';
import { plural } from './numbers.ts';
import { safeLine } from './safe-text.ts';
import type { Style } from './style.ts';

/** What is said of a shard in place of figures: a part of a suite is not the suite, so nothing is scored before it is joined. */
export function shardText(info: RunInfo, planned: number, folder: string, style: Style): string {
  const { escalab, suite, shard, counts, status } = info;
  const played = (counts?.conversations ?? 0).toLocaleString('en');
  const next =
    status === 'finished'
      ? 'escalab runs merge <out> <shard…>   once all shards are there; then they are scored'
      : `escalab runs resume ${safeLine(folder, 400)}`;
  const lines = [
    style.title(`escalab ${escalab} · suite ${safeLine(suite.name, 40)} · shard ${shard === undefined ? '1/1' : shardName(shard)}`),
    `${played} of ${plural(planned, 'conversation')} played${status === 'finished' ? '' : '; not finished'}`,
    ...(counts && counts.errored + counts.invalid > 0 ? [style.bad(`${plural(counts.errored, 'conversation')} errored, ${counts.invalid} invalid`)] : []),
    `${style.strong('Next')}  ${next}`,
    style.faint(`Shard kept in ${safeLine(folder, 400)}`),
  ];
  return `${lines.join('\n')}\n`;
}
