import { changedText } from './changed.ts';
import type { RunHeading } from './plain/first-screen.ts';

/** What of a run's records is not as it was written, a sentence each: empty of a whole run, and of one that was cut short. */
export function damageIn({ changed }: Pick<RunHeading, 'changed'>): string[] {
  return changed === undefined ? [] : [changedText(changed)];
}
