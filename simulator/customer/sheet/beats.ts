import type { ProposedAction, Signals } from '../../../core/observation.ts';
import { NO_BEAT, type RecognisedBeat } from '../../../scenarios/sheet/beat.ts';
import type { Sheet } from '../../../scenarios/sheet/sheet.ts';
import type { Move } from '../../agent.ts';
import { isAnyIn } from './found-in.ts';
import type { PastTurn, SoFar } from './so-far.ts';

/** A customer message as far as beats are recognised in it. */
export interface Said {
  readonly turn: number;
  readonly message: string;
  /** What the text alone gives. */
  readonly derived: Signals;
  readonly asks: boolean;
  readonly soFar: SoFar;
  /** What the agent did on each earlier turn. */
  readonly actions: readonly string[];
}

type Beats = Readonly<Record<string, RecognisedBeat>>;

/** Beats that hold whatever the agent is about to do, in the order in which they were written. */
export function beatsSaid(beats: Beats, said: Said, sheet: Sheet): readonly string[] {
  return Object.keys(beats).filter((name) => beats[name]?.facing === undefined && holds(beats[name], said, sheet));
}

/** All beats that hold, now that the agent's move is known. */
export function beatsFacing(beats: Beats, said: Said, sheet: Sheet, move: Pick<ProposedAction, 'name' | 'amount'>): readonly string[] {
  return Object.keys(beats).filter((name) => holds(beats[name], said, sheet) && isFacing(beats[name], move));
}

/** Of the beats that hold, the one that says where the conversation stands: the first that is new, else the most special. */
export function leading(found: readonly string[], before: ReadonlySet<string>): { readonly beat: string; readonly also: readonly string[] } {
  const beat = found.find((name) => !before.has(name)) ?? found.at(-1) ?? NO_BEAT;
  return { beat, also: found.filter((name) => name !== beat) };
}

/** The proposal that the beats lead the agent to: of several the last that was written, which is the most special. */
export function proposalOf(beats: Beats, found: readonly string[]): string | undefined {
  const special = found.findLast((name) => beats[name]?.propose !== undefined);
  return special === undefined ? undefined : beats[special]?.propose;
}

function holds(beat: RecognisedBeat | undefined, said: Said, { knows, withholds }: Sheet): boolean {
  if (beat === undefined) return false;
  const { turn = 1, says, tells, asks_for_human, frustration = 0, unserved = 0, after } = beat;
  if (said.turn < turn || said.soFar.unserved < unserved || (said.derived.frustration ?? 0) < frustration) return false;
  if (asks_for_human && !said.asks) return false;
  if (says !== undefined && !isAnyIn(says, said.message)) return false;
  if (tells !== undefined && !isAnyIn([...knows, ...withholds].find(({ id }) => id === tells)?.values ?? [], said.message)) return false;
  return after === undefined || happened(after, said) >= after.times;
}

function happened({ outcome, action }: NonNullable<RecognisedBeat['after']>, { soFar, actions }: Said): number {
  const isSuch = (turn: PastTurn, index: number) => (outcome === undefined || turn.outcome === outcome) && (action === undefined || actions[index] === action);
  return soFar.turns.filter(isSuch).length;
}

function isFacing(beat: RecognisedBeat | undefined, { name, amount = 0 }: Pick<ProposedAction, 'name' | 'amount'>): boolean {
  const facing = beat?.facing;
  return facing === undefined || (facing.action === name && (facing.amount_over === undefined || amount > facing.amount_over));
}

/** What a move puts before the policy. */
export function actionOf({ action, amount }: Move): Pick<ProposedAction, 'name' | 'amount'> {
  return { name: action, ...(amount === undefined ? {} : { amount }) };
}
