import { type Streams, tychei } from './tychei.ts';

/** A stream of numbers, uniform on 0–1 (1 excluded). */
export type Draw = () => number;

/** Every chance of one conversation, by its address. */
export interface Draws {
  /**
   * The stream of one purpose at one turn (0: before the first message), from its beginning. What is drawn elsewhere, in
   * whatever order and by whomever, changes nothing in it.
   */
  readonly at: (turn: number, purpose: string) => Draw;
}

/**
 * Draws addressed by family, trial, turn, purpose and index in the stream; never by variant or order, so that every variant
 * meets the same customer. The algorithm is Tyche-i (Neves & Araujo 2011): the xorshift generators of the same library are
 * linear in the key, and neighbouring keys gave correlated streams.
 */
export function drawsOf(seed: number, family: string, trial: number): Draws {
  const conversation = tychei(`${seed}/${family}/${trial}/`);
  let last = -1;
  let ofTurn: Streams = conversation;
  return {
    at: (turn, purpose) => {
      if (turn !== last) {
        ofTurn = conversation.under(`${turn}/`);
        last = turn;
      }
      return ofTurn.stream(purpose);
    },
  };
}
