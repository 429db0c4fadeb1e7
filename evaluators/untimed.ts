import type { Cell } from './cell.ts';
import { conversationsIn } from './counting.ts';

/** Real conversations that are known to have needed a human, nobody says when: bounded, and out of all timing figures. */
export interface UntimedNeeds {
  readonly needed: number;
  readonly handed: number;
  /** Not handed over within the record; what came after it was never observed. */
  readonly unobserved: number;
}

export function untimedNeeds(cells: readonly Cell[]): UntimedNeeds {
  const untimed = cells.filter((cell) => cell.truth.need === 'must' && cell.truth.timing === 'untimed' && cell.walk.stop.how !== 'errored');
  const handed = conversationsIn(untimed.filter((cell) => cell.handed === 'yes'));
  const needed = conversationsIn(untimed);
  return { needed, handed, unobserved: needed - handed };
}
