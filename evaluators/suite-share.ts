import type { Cell } from './cell.ts';

/** How much of the suite was handed over. It depends on what the suite holds, so it has no verdict. */
export interface SuiteShare {
  readonly conversations: number;
  readonly handed: number;
  /** Those that a real record leaves open: an unanswered offer, or a recorded transfer that cut it short. */
  readonly perhaps: number;
  /** handed / conversations, 0–1; null without conversations. */
  readonly low: number | null;
  /** (handed + perhaps) / conversations, 0–1. */
  readonly high: number | null;
}

export function suiteShare(cells: readonly Cell[]): SuiteShare {
  const counted = cells.filter((cell) => cell.walk.stop.how !== 'errored');
  const handed = counted.filter((cell) => cell.handed === 'yes').length;
  const perhaps = counted.filter((cell) => cell.handed === 'perhaps').length;
  const share = (count: number) => (counted.length === 0 ? null : count / counted.length);
  return { conversations: counted.length, handed, perhaps, low: share(handed), high: share(handed + perhaps) };
}
