/** Weighted features by their 32-bit hash; two features with one hash count as one, which a vocabulary of 100,000 meets about once. */
export interface Features {
  /** Each once, in order of first appearance. */
  readonly hashes: Int32Array;
  /** As many as hashes. */
  readonly weights: Float32Array;
}

/** Features kept at most; more than a text of 120 words has. */
const ROOM = 4096;
const SLOTS = 2 * ROOM;

/**
 * Collects the features of one text after another in tables that are made once: reading a message is the busiest path
 * there is, and a map for each message costs more than all that is computed.
 */
export class FeatureSet {
  readonly #hashes = new Int32Array(ROOM);
  readonly #weights = new Float32Array(ROOM);
  /** Place in `#hashes`, by hash, with linear probing; of the current text where `#rounds` says so. */
  readonly #places = new Int32Array(SLOTS);
  readonly #rounds = new Int32Array(SLOTS);
  #round = 1;
  #size = 0;

  /** A feature that is there already keeps its weight. */
  add(hash: number, weight: number): void {
    if (this.#size === ROOM) return;
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    while (this.#rounds[slot] === this.#round) {
      if (this.#hashes[this.#places[slot] as number] === hash) return;
      slot = (slot + 1) & (SLOTS - 1);
    }
    this.#rounds[slot] = this.#round;
    this.#places[slot] = this.#size;
    this.#hashes[this.#size] = hash;
    this.#weights[this.#size] = weight;
    this.#size += 1;
  }

  /** What was collected; the set is empty afterwards. */
  take(): Features {
    const taken = { hashes: this.#hashes.slice(0, this.#size), weights: this.#weights.slice(0, this.#size) };
    this.#size = 0;
    this.#round = (this.#round + 1) | 0;
    return taken;
  }
}
