import type { Case } from '../case.ts';
import type { Defect } from '../defect.ts';
import { expectationFault } from './expectation.ts';
import { isOpen } from './openness.ts';
import { blameIn, rejectionIn } from './tone.ts';

/** What is wrong with the words in which the customer was told of the handoff: hidden, blaming, turning away, or a wrong expectation. */
export function judgeMessage({ routing, queue, due, team, observation: { clock } }: Case): Defect[] {
  if (routing === undefined) return [];
  const said = routing.say;
  const [blame, rejection] = [blameIn(said), rejectionIn(said)];
  const fault = queue === undefined || due === undefined ? undefined : expectationFault({ said, team, queue, clock, due });
  return [
    ...(isOpen(said) ? [] : [{ kind: 'not_open', where: 'message', why: 'it does not say that a human takes over' } as const]),
    ...(blame === undefined ? [] : [{ kind: 'blame', where: 'message', why: `“${blame}” blames the customer` } as const]),
    ...(rejection === undefined ? [] : [{ kind: 'rejection', where: 'message', why: `“${rejection}” turns the customer away` } as const]),
    ...(fault === undefined ? [] : [{ kind: 'expectation', where: 'message', why: fault } as const]),
  ];
}
