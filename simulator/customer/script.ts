import { judgeAuthority } from '../../core/authority.ts';
import type { Team } from '../../core/team.ts';
import { withOffset } from '../../core/time.ts';
import type { CourseEnd, CourseTurn } from '../../runs/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type Beat, ENDS, type ScriptCustomer, type ScriptEnd } from '../../scenarios/script.ts';
import { type Move, proposeMove, type Tries } from '../agent.ts';
import type { OfferAtTurn, PlayedCourse } from '../course.ts';
import { perceived } from '../perceived.ts';
import type { Perceiver } from '../perception/perceive.ts';

export interface ScriptPlay {
  readonly scenario: Scenario;
  readonly customer: ScriptCustomer;
  readonly team: Team;
  readonly perceiver: Perceiver;
  readonly maxTurns: number;
}

/** Where a script stands before its next message. */
interface ScriptState {
  readonly next: string;
  readonly turn: number;
  readonly clockMs: number;
  readonly tries: Tries;
}

/** Course 0: the conversation with no handoff, to its natural end. */
export function playScript(play: ScriptPlay): PlayedCourse {
  const { customer, scenario } = play;
  const start = customer.start ?? Object.keys(customer.beats)[0] ?? '';
  const state: ScriptState = { next: start, turn: 1, clockMs: Date.parse(scenario.clock), tries: {} };
  return goOn(play, '0', { turns: [], beats: [], asks: [], offerAt: () => undefined }, state);
}

/** What followed when the offer at `turn` of `parent` was declined and the script has a branch for it. */
function playFork(play: ScriptPlay, parent: PlayedCourse, turn: number, branch: ScriptState): PlayedCourse {
  const before = {
    turns: parent.turns.slice(0, turn),
    beats: parent.beats.slice(0, turn),
    asks: parent.asks.filter((asked) => asked <= turn),
    offerAt: parent.offerAt,
  };
  return goOn(play, `${parent.id}/${turn}`, before, branch);
}

/** The answer to an offer at a turn, and where the script goes on if it has a branch for it. */
interface Answered {
  readonly answer: 'accepted' | 'declined';
  readonly branch?: ScriptState;
}

type Before = Pick<PlayedCourse, 'turns' | 'beats' | 'asks' | 'offerAt'>;

function goOn(play: ScriptPlay, id: string, before: Before, from: ScriptState): PlayedCourse {
  const turns = [...before.turns];
  const beats = [...before.beats];
  const asks = [...before.asks];
  const shared = before.turns.length;
  const offers: Answered[] = [];
  const finish = (end: CourseEnd): PlayedCourse => {
    const course: PlayedCourse = { id, turns, beats, asks, end, shared, offerAt: (turn) => (turn <= shared ? before.offerAt(turn) : offerOf(turn)) };
    const offerOf = (turn: number): OfferAtTurn | undefined => {
      const answered = offers[turn - 1 - shared];
      if (answered === undefined) return undefined;
      const { answer, branch } = answered;
      return branch === undefined ? { answer } : { answer, fork: () => playFork(play, course, turn, branch) };
    };
    return course;
  };
  let state = from;
  for (;;) {
    if (isEnd(state.next)) return finish(state.next);
    if (state.turn > play.maxTurns) return finish('turn_limit');
    const beat = play.customer.beats[state.next];
    if (!beat) throw new Error(`the script has no beat \`${state.next}\``);
    const { turn, move, clockMs } = playBeat(play, beat, state, turns);
    turns.push(turn);
    beats.push(state.next);
    if (beat.asks_for_human) asks.push(state.turn);
    const after = { turn: state.turn + 1, clockMs, tries: counted(state.tries, move) };
    offers.push(answerAt(play.customer, beat, after));
    state = { ...after, next: nextBeat(state.next, beat, move) };
  }
}

function playBeat(play: ScriptPlay, beat: Beat, state: ScriptState, earlier: readonly CourseTurn[]): { turn: CourseTurn; move: Move; clockMs: number } {
  const clockMs = state.turn === 1 ? state.clockMs : state.clockMs + beat.after_s * 1000;
  const derived = play.perceiver.perceive(
    beat.say,
    earlier.map((turn) => turn.customer),
  );
  const { signals, sources } = perceived(beat.signals, derived);
  const move = proposeMove(play.scenario.world, beat.propose, signals, state.tries);
  const amount = move.amount === undefined ? {} : { amount: move.amount };
  const action = play.team.actions[move.action];
  const turn = {
    turn: state.turn,
    at: withOffset(clockMs, play.team.timezone),
    customer: beat.say,
    signals,
    sources,
    derived,
    action: { name: move.action, consequence: action?.consequence ?? 'informational', ...amount },
    authority: action ? judgeAuthority(move.action, action, play.scenario.account, move.amount) : { permitted: true },
    outcome: move.outcome,
    reply: move.reply,
  } as CourseTurn;
  return { turn, move, clockMs };
}

function counted(tries: ScriptState['tries'], move: Move): ScriptState['tries'] {
  return move.proposal === undefined ? tries : { ...tries, [move.proposal]: (tries[move.proposal] ?? 0) + 1 };
}

function nextBeat(name: string, beat: Beat, move: Move): string {
  const next = beat.on[move.outcome] ?? beat.on.otherwise;
  if (next === undefined) throw new Error(`the beat \`${name}\` does not say where it goes when the agent's move is ${move.outcome}`);
  return next;
}

function answerAt(customer: ScriptCustomer, beat: Beat, after: Omit<ScriptState, 'next'>): Answered {
  const answer = beat.offer?.answer ?? customer.offer;
  if (answer === 'accept') return { answer: 'accepted' };
  return beat.offer?.next === undefined ? { answer: 'declined' } : { answer: 'declined', branch: { ...after, next: beat.offer.next } };
}

function isEnd(next: string): next is ScriptEnd {
  return (ENDS as readonly string[]).includes(next);
}
