import type { Cell } from './cell.ts';
import { conversationsIn } from './counting.ts';

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
  const handed = conversationsIn(counted.filter((cell) => cell.handed === 'yes'));
  const perhaps = conversationsIn(counted.filter((cell) => cell.handed === 'perhaps'));
  const conversations = conversationsIn(counted);
  const share = (count: number) => (conversations === 0 ? null : count / conversations);
  return { conversations, handed, perhaps, low: share(handed), high: share(handed + perhaps) };
}
