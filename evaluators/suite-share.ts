import type { Cell } from './cell.ts';
import { conversationsIn, trialsOf } from './counting.ts';
import type { Handed } from './outcome.ts';
import { weighedMean } from './weighed-mean.ts';

/** How much of the suite was handed over. It depends on what the suite holds, so it has no verdict. */
export interface SuiteShare {
  readonly conversations: number;
  readonly handed: number;
  /** Those that a real record leaves open: an unanswered offer, or a recorded transfer that cut it short. */
  readonly perhaps: number;
  /** The share that was handed over, each conversation by its scenario's weight over its trials, 0–1: handed / conversations where all count alike; null without conversations. */
  readonly low: number | null;
  /** The same with those left open. */
  readonly high: number | null;
}

export function suiteShare(cells: readonly Cell[]): SuiteShare {
  const counted = cells.filter((cell) => cell.walk.stop.how !== 'errored');
  const handed = conversationsIn(counted.filter((cell) => cell.handed === 'yes'));
  const perhaps = conversationsIn(counted.filter((cell) => cell.handed === 'perhaps'));
  const conversations = conversationsIn(counted);
  const trials = trialsOf(counted);
  const share = (...ways: readonly Handed[]) => weighedMean(counted, (cell) => (ways.includes(cell.handed) ? 1 : 0), trials);
  return { conversations, handed, perhaps, low: share('yes'), high: share('yes', 'perhaps') };
}
