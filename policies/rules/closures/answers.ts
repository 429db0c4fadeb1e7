import type { Slots } from './closure.ts';

export type Holds = (slots: Slots) => boolean;

/** What a closure gave for the values that are in the slots now, unless it is stale. */
export interface Answer {
  readonly closure: Holds;
  isStale: boolean;
  holds: boolean;
}

/** What the closures of one policy gave. Each is asked again only when a value that it reads has changed: from one turn to the next most have not. */
export class Answers {
  readonly #stale: Answer[] = [];
  #holding = 0;

  add(closure: Holds): Answer {
    const answer = { closure, isStale: true, holds: false };
    this.#stale.push(answer);
    return answer;
  }

  /** A value that the closure reads has changed. */
  spoil(answer: Answer): void {
    if (answer.isStale) return;
    if (answer.holds) this.#holding -= 1;
    answer.isStale = true;
    this.#stale.push(answer);
  }

  /** Whether none of the closures holds; false, too, where one of them throws. */
  noneHolds(slots: Slots): boolean {
    const stale = this.#stale;
    let thrown = 0;
    for (const answer of stale) {
      try {
        answer.holds = answer.closure(slots);
      } catch {
        // It stays stale; who goes through the rules one by one meets it there.
        stale[thrown] = answer;
        thrown += 1;
        continue;
      }
      answer.isStale = false;
      if (answer.holds) this.#holding += 1;
    }
    stale.length = thrown;
    return thrown === 0 && this.#holding === 0;
  }
}
