import type { Observation } from '../../core/observation.ts';
import type { Slots } from './closures/closure.ts';
import { ruleContext } from './environment.ts';
import type { RulePolicy } from './policy.ts';

/** An observation as the rules of one policy see it. */
export class Seen {
  /** What their closures read; undefined where a whole part of the observation is absent. */
  readonly slots: Slots | undefined;
  readonly #observation: Observation;
  readonly #reads: RulePolicy['reads'];
  #context: Readonly<Record<string, unknown>> | undefined;

  constructor(observation: Observation, { slots, reads }: Pick<RulePolicy, 'slots' | 'reads'>) {
    this.slots = slots.read(observation);
    this.#observation = observation;
    this.#reads = reads;
  }

  /** What CEL reads; made when it is first asked. */
  get context(): Readonly<Record<string, unknown>> {
    this.#context ??= ruleContext(this.#observation, this.#reads);
    return this.#context;
  }
}
