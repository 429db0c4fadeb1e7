import { clusteredProportion } from './clustered-proportion.ts';
import type { PairedCount } from './paired-count.ts';

/**
 * Upper confidence bound of the share of scenarios in which two variants differ, in either direction. It stays above 0
 * where none was seen to differ; under five families it is 1, as nothing bounds it.
 *
 * @param level - one-sided confidence, between 0.5 and 1
 * @throws RangeError on impossible counts or level
 */
export function discordanceUpperBound(families: readonly PairedCount[], level = 0.95): number {
  const counts = families.map(({ family, onlyA, onlyB, total }) => ({ family, hits: onlyA + onlyB, total }));
  const found = clusteredProportion(counts, 2 * level - 1);
  return found.kind === 'interval' ? found.high : 1;
}
