import { judgeAuthority } from '../../core/authority.ts';
import type { Team } from '../../core/team.ts';
import { withOffset } from '../../core/time.ts';
import type { CourseTurn } from '../../runs/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { RecordedMove, RecordedTurn, TranscriptCustomer } from '../../scenarios/transcript.ts';
import type { PlayedCourse } from '../course.ts';
import { perceived } from '../perceived.ts';
import type { Perceiver } from '../perception/perceive.ts';

/** Where the record does not say when a message came: one a minute keeps the order and the day. */
const TURN_MS = 60_000;
/** What stands for the agent's proposal where the record has none: a recorded transfer would give the answer away. */
const UNRECORDED: Pick<RecordedMove, 'action' | 'consequence'> = { action: 'answer', consequence: 'informational' };

/** Course 0 of a real conversation: the recorded turns. Offers stay unanswered; nobody asked this customer. */
export function playTranscript(scenario: Scenario, customer: TranscriptCustomer, team: Team, perceiver: Perceiver): PlayedCourse {
  const words = customer.turns.map((turn) => turn.say);
  const times = timesOf(customer.turns, Date.parse(scenario.clock));
  const turns = customer.turns.map((turn, index) => recorded(turn, index, words, withOffset(times[index] ?? 0, team.timezone), scenario, team, perceiver));
  return {
    id: '0',
    turns,
    beats: [],
    asks: [],
    offerAt: (turn) => (turn <= turns.length ? { answer: 'unanswered' } : undefined),
    end: 'record_end',
    shared: 0,
  };
}

function timesOf(turns: readonly RecordedTurn[], start: number): number[] {
  let next = start;
  return turns.map(({ at }) => {
    const time = at === undefined ? next : Date.parse(at);
    next = time + TURN_MS;
    return time;
  });
}

function recorded(turn: RecordedTurn, index: number, words: readonly string[], at: string, scenario: Scenario, team: Team, perceiver: Perceiver): CourseTurn {
  const derived = perceiver.perceive(turn.say, words.slice(0, index));
  const { signals, sources } = perceived(turn.signals, derived);
  const proposed = turn.move ?? UNRECORDED;
  const amount = turn.move?.amount;
  const action = team.actions[proposed.action];
  return {
    turn: index + 1,
    at,
    customer: turn.say,
    signals,
    sources,
    derived,
    action: { name: proposed.action, consequence: action?.consequence ?? proposed.consequence, ...(amount === undefined ? {} : { amount }) },
    authority: action ? judgeAuthority(proposed.action, action, scenario.account, amount) : { permitted: true },
    ...(turn.move ? { outcome: turn.move.outcome, reply: turn.move.reply } : {}),
  } as CourseTurn;
}
