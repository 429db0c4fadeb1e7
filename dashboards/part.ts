import type { RunHeading } from './plain/first-screen.ts';
import { plural } from './plain/numbers.ts';

type Part = NonNullable<RunHeading['part']>;

/** Whether what lacks was played, and lost afterwards. */
export function isDamaged({ status, shard }: Part): boolean {
  return status === 'finished' && shard === undefined;
}

/** What a run holds of what was to be played, where that is not everything, and what to do about it. */
export function partText(part: Part): string {
  const { status, played, planned, shard } = part;
  if (isDamaged(part))
    return `Damaged: ${played.toLocaleString('en')} of ${plural(planned, 'conversation')} are there, though all were played. No figure speaks for the whole suite. Look with \`escalab runs verify\`.`;
  const what = `${played.toLocaleString('en')} of ${plural(planned, 'conversation')} ${shard === undefined ? 'were played' : 'are its'}`;
  const how = [...(shard === undefined ? [] : [`Shard ${shard}`]), ...(status === 'finished' ? [] : [status === 'interrupted' ? 'Cut short' : 'Not finished'])];
  const next = status === 'finished' ? 'Join the shards with `escalab runs merge`.' : 'Go on with `escalab runs resume`.';
  return `${how.join(', ')}: ${what}. No figure speaks for the whole suite. ${next}`;
}
