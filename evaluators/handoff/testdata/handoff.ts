import type { Firing } from '../../../core/decision.ts';
import { buildHandoff } from '../../../policies/handoff/build.ts';
import type { HandoffInput } from '../../../policies/handoff/input.ts';
import { CONTEXT, inputAt, type ShortTurn, TEAM, turnsOf } from '../../../policies/handoff/testdata/contact.ts';
import { CourseTurn, type Passage } from '../../../runs/record.ts';
import type { HandoffToScore } from '../score.ts';

/** What comes after the handoff on course 0: the package must not know it. */
const AFTERWARDS: ShortTurn = { say: 'Now I owe 777 USD to my bank!', outcome: 'failed', reply: 'I see 777.' };

/** A handoff at the last of some turns, built by the builder and recorded as play would. */
export function handoffAt(short: readonly ShortTurn[], fired: Firing | undefined, over: Partial<HandoffInput> = {}): HandoffToScore {
  const input = inputAt(short, fired, over);
  return { ...recorded(short, input), handoff: buildHandoff(input), facts: [], skills: [], urgency: [] };
}

function recorded(short: readonly ShortTurn[], { decision, failure }: HandoffInput): Pick<HandoffToScore, 'course' | 'passage' | 'context' | 'team'> {
  const { fired, errors } = decision.diagnostics;
  const turn = short.length;
  const passage: Pick<Passage, 'stop' | 'offers' | 'decisions' | 'routing'> = {
    stop: { how: 'escalated', turn, by: 'escalate' },
    offers: [],
    decisions: [
      { turn, do: 'escalate', ...(fired ? { fired: { ...fired } } : {}), also_fired: [], errors: [...errors], ...(failure === undefined ? {} : { failure }) },
    ],
    routing: { route: decision.route, urgency: decision.urgency, say: decision.say },
  };
  return { course: { turns: turnsOf([...short, AFTERWARDS]).map((one) => CourseTurn.parse(one)) }, passage, context: CONTEXT, team: TEAM };
}
