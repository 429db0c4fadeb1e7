import type { SuiteShare } from '../../evaluators/suite-share.ts';
import { percent } from './numbers.ts';

/** `33/100`; where scenarios weigh differently the share by weight, which the counts do not give, and the counts: `15 % (33/100)`. */
export function suiteShareText(share: SuiteShare): string {
  const counts = `${share.handed}/${share.conversations}`;
  return isWeighed(share) ? `${percent(share.low)} (${counts})` : counts;
}

/** Whether the share is another than the counts give. */
export function isWeighed({ low, handed, conversations }: SuiteShare): boolean {
  return low !== null && Math.abs(low - handed / conversations) > 1e-9;
}
