import { changedText } from './changed.ts';
import { isDamaged, partText } from './part.ts';
import type { RunHeading } from './plain/first-screen.ts';

/** What of a run's records is not as it was written, a sentence each: empty of a whole run, and of one that was cut short. */
export function damageIn({ part, changed }: Pick<RunHeading, 'part' | 'changed'>): string[] {
  return [...(part !== undefined && isDamaged(part) ? [partText(part)] : []), ...(changed === undefined ? [] : [changedText(changed)])];
}
