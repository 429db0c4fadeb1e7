import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { RUN_FILES } from '../../../runs/folder.ts';
import type { StoredRun } from '../stored.ts';

/** Under so many bytes a run is judged before further threads have started. */
const WORTH_IT = 24 * 1024 * 1024;
/** Each thread costs some hundred megabytes. */
const MOST = 4;

/** Without words no handoff is judged, and one thread is quick; what further ones took of memory a run of a million would keep. */
const LEAST_WORDS = 0.5;

/** How many threads judge a run: one a core where it is worth it. @param most that may; else few */
export function threadsFor({ folder, info }: Pick<StoredRun, 'folder' | 'info'>, most = MOST): number {
  if ((info.settings.words ?? 1) < LEAST_WORDS) return 1;
  const size = statSync(join(folder, RUN_FILES.records), { throwIfNoEntry: false })?.size ?? 0;
  return size < WORTH_IT ? 1 : Math.min(most, availableParallelism());
}
