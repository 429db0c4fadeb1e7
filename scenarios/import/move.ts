import type { Team } from '../../core/team.ts';
import type { Consequence, MoveOutcome } from '../../core/vocabulary.ts';
import type { RecordedMove } from '../transcript.ts';
import { classifyReply, type ReplyKind } from './reply.ts';
import { actionName, amountOf, consequenceOf, isAside } from './tools.ts';

/** A tool call of the record and what came back. */
interface PlacedCall {
  readonly name: string;
  readonly arguments: unknown;
  readonly ok: boolean;
}

/** Everything the agent and its tools did between two customer messages. */
export interface Acts {
  readonly replies: readonly string[];
  /** The agent's replies of earlier turns, as far back as a repeated question is looked for. */
  readonly earlier?: readonly string[];
  readonly calls: readonly PlacedCall[];
}

const WEIGHT: Readonly<Record<Consequence, number>> = { informational: 0, account_change: 1, financial: 2 };

interface Weighed {
  readonly call: PlacedCall;
  readonly action: string;
  readonly consequence: Consequence;
}

/**
 * The move that a turn comes down to: its weightiest call (financial over account change over informational, the last
 * of equals) or `answer` where the agent only spoke.
 */
export function moveOf(acts: Acts, team: Team): RecordedMove {
  const weighed = acts.calls.map((call) => weigh(call, team)).filter(({ action }) => !isAside(action));
  const main = weightiest(weighed);
  const amount = main ? amountOf(main.call.arguments) : undefined;
  const reply = acts.replies.join('\n');
  return {
    action: main?.action ?? 'answer',
    consequence: main?.consequence ?? 'informational',
    ...(amount === undefined ? {} : { amount }),
    outcome: outcomeOf(main, weighed, classifyReply(reply, acts.earlier)),
    reply,
    calls: acts.calls.map(({ name, ok }) => ({ name, ok })),
  };
}

function weigh(call: PlacedCall, team: Team): Weighed {
  const action = actionName(call.name);
  return { call, action, consequence: consequenceOf(action, team) };
}

function weightiest(weighed: readonly Weighed[]): Weighed | undefined {
  return weighed.reduce<Weighed | undefined>((best, next) => (best && WEIGHT[best.consequence] > WEIGHT[next.consequence] ? best : next), undefined);
}

/**
 * A failed call says more than words; a call that changed something outweighs a question or a proviso beside it. A question for a
 * detail that the task needs is `answered`: it brings the task on. `clarified` is an agent that did not understand, or asks again.
 */
function outcomeOf(main: Weighed | undefined, weighed: readonly Weighed[], kind: ReplyKind): MoveOutcome {
  // The last of equals is also the last try with that tool, so no later success can have mended it.
  if (main && !main.call.ok) return 'failed';
  if (weighed.some(({ call, consequence }) => call.ok && consequence !== 'informational')) return 'answered';
  if (kind === 'declines') return 'refused';
  // A turn in which a look-up came back did more than ask: asking on is progress, not being lost.
  return kind === 'asks_again' && !weighed.some(({ call }) => call.ok) ? 'clarified' : 'answered';
}
