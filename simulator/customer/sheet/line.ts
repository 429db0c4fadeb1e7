import type { CourseTurn } from '../../../runs/record.ts';
import type { PastTurn } from './so-far.ts';

/** A conversation with a customer of a sheet, turn by turn; all lists have one entry a turn. */
export interface Line {
  readonly turns: readonly CourseTurn[];
  readonly beats: readonly string[];
  readonly also: readonly (readonly string[])[];
  readonly pasts: readonly PastTurn[];
  /** How frustrated the customer was, 0–10, by the model that plays them. */
  readonly felt: readonly number[];
  /** Whether the customer has gone with the last turn. */
  readonly gone: boolean;
}

/** What one more turn adds. */
export type Step = {
  readonly turn: CourseTurn;
  readonly beat: string;
  readonly also: readonly string[];
  readonly past: PastTurn;
  readonly felt: number;
  readonly gone: boolean;
};

export const NO_TURNS: Line = { turns: [], beats: [], also: [], pasts: [], felt: [], gone: false };

export function withStep(line: Line, { turn, beat, also, past, felt, gone }: Step): Line {
  return {
    turns: [...line.turns, turn],
    beats: [...line.beats, beat],
    also: [...line.also, also],
    pasts: [...line.pasts, past],
    felt: [...line.felt, felt],
    gone,
  };
}

/** The conversation up to a turn at which the customer declined an offer in these words. */
export function declinedAt({ turns, beats, also, pasts, felt }: Line, turn: number, offer: string): Line {
  const kept = pasts.slice(0, turn).map((past, index) => (index === turn - 1 ? { ...past, offer } : past));
  return { turns: turns.slice(0, turn), beats: beats.slice(0, turn), also: also.slice(0, turn), pasts: kept, felt: felt.slice(0, turn), gone: false };
}

/** Turns at which the customer asked for a human. */
export function asksOf({ pasts }: Line): readonly number[] {
  return pasts.flatMap(({ asked }, index) => (asked ? [index + 1] : []));
}
