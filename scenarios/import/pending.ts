import type { Call, RecordedMessage } from './message.ts';

export interface MadeCall extends Omit<Call, 'result'> {
  result: string | undefined;
}

/** The tool calls of a turn, and which of them still wait for their result. Linear in calls and results. */
export class Pending {
  readonly all: MadeCall[] = [];
  readonly #byId = new Map<string, MadeCall>();
  readonly #byName = new Map<string, { readonly calls: MadeCall[]; next: number }>();
  #next = 0;

  add(call: Call): void {
    const made: MadeCall = { ...call, result: call.result };
    this.all.push(made);
    if (call.id !== undefined) this.#byId.set(call.id, made);
    const queue = this.#byName.get(call.name);
    if (queue) queue.calls.push(made);
    else this.#byName.set(call.name, { calls: [made], next: 0 });
  }

  /**
   * Gives a result to the call it names by id, else to the oldest open call of the tool it names, else (it names none)
   * to the oldest open call. @returns whether there was one
   */
  settle(message: RecordedMessage): boolean {
    const call = this.#waitingFor(message);
    if (call) call.result = message.text;
    return call !== undefined;
  }

  #waitingFor({ answers }: RecordedMessage): MadeCall | undefined {
    const byId = answers.id === undefined ? undefined : this.#byId.get(answers.id);
    if (byId && byId.result === undefined) return byId;
    if (answers.name === undefined) {
      while (this.all[this.#next]?.result !== undefined) this.#next += 1;
      return this.all[this.#next];
    }
    const queue = this.#byName.get(answers.name);
    while (queue?.calls[queue.next]?.result !== undefined) queue.next += 1;
    return queue?.calls[queue.next];
  }
}
