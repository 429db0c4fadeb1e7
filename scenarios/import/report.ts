import type { Problem } from '../../core/errors.ts';
import type { Team } from '../../core/team.ts';
import type { Consequence } from '../../core/vocabulary.ts';
import type { Scenario } from '../scenario.ts';
import type { Need } from '../truth.ts';
import type { Imported } from './conversations.ts';
import { type Dropped, NOTHING_DROPPED } from './turns.ts';

/** What an import took in, and what it did not. */
export interface ImportReport {
  /** Conversations in the input. */
  readonly read: number;
  readonly imported: number;
  readonly left_out: number;
  /** Records that are not of what was asked for: tasks of another domain, say. */
  readonly passed_over: number;
  readonly turns: number;
  readonly needs: Readonly<Record<Exclude<Need, 'latent'>, number>>;
  /** Conversations in which the recorded agent transferred to a human. */
  readonly recorded_transfers: number;
  /** Messages that the scenarios do not hold, by reason. */
  readonly dropped: Dropped;
  /** Actions that the team does not name, with the consequence they were given by their names. */
  readonly unknown_actions: Readonly<Record<string, Consequence>>;
  /** How often each kind of personal data was taken out. */
  readonly redactions: Readonly<Record<string, number>>;
  /** What nobody said and the import took for granted, each in a sentence. */
  readonly guessed: readonly string[];
  /** Fields of the mapping that no record held. */
  readonly never_found: readonly string[];
  /** The first conversations left out; `left-out.csv` has them all. */
  readonly first_left_out: readonly Problem[];
}

/** What only the reading of the source can tell, asked when it is over. */
export interface SourceNotes {
  readonly guessed: readonly string[];
  readonly never_found: readonly string[];
}

/** More are listed in the file beside the scenarios. */
const SHOWN = 20;

/** Counts an import line by line. */
export class ReportBuilder {
  readonly #team: Team;
  readonly #unknown = new Map<string, Consequence>();
  readonly #problems: Problem[] = [];
  readonly #needs = { must: 0, may: 0, must_not: 0, unlabelled: 0 };
  readonly #dropped = { ...NOTHING_DROPPED } as { -readonly [K in keyof Dropped]: number };
  readonly #redactions = new Map<string, number>();
  readonly #count = { imported: 0, left_out: 0, passed_over: 0, turns: 0, recorded_transfers: 0 };

  constructor(team: Team) {
    this.#team = team;
  }

  add(imported: Imported): void {
    if (imported.kind === 'scenario') {
      this.#addScenario(imported.scenario, imported.dropped);
      for (const [kind, count] of Object.entries(imported.redacted)) this.#redactions.set(kind, (this.#redactions.get(kind) ?? 0) + count);
      return;
    }
    if (imported.kind === 'passed_over') {
      this.#count.passed_over += 1;
      return;
    }
    this.#count.left_out += 1;
    if (this.#problems.length < SHOWN) this.#problems.push(imported.problem);
  }

  report({ guessed, never_found }: SourceNotes): ImportReport {
    const byName = (counts: ReadonlyMap<string, number>) =>
      Object.fromEntries([...counts].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
    const unknown = [...this.#unknown].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      read: this.#count.imported + this.#count.left_out + this.#count.passed_over,
      ...this.#count,
      needs: { ...this.#needs },
      dropped: { ...this.#dropped },
      unknown_actions: Object.fromEntries(unknown),
      redactions: byName(this.#redactions),
      guessed: [...guessed],
      never_found: [...never_found],
      first_left_out: [...this.#problems],
    };
  }

  #addScenario(scenario: Scenario, dropped: Dropped): void {
    const { customer, truth } = scenario;
    this.#count.imported += 1;
    if (truth.need !== 'latent') this.#needs[truth.need] += 1;
    for (const kind of Object.keys(dropped) as (keyof Dropped)[]) this.#dropped[kind] += dropped[kind];
    if (customer.kind !== 'transcript') return;
    this.#count.turns += customer.turns.length;
    this.#count.recorded_transfers += customer.recorded_transfer === undefined ? 0 : 1;
    for (const { move } of customer.turns) {
      if (move && !Object.hasOwn(this.#team.actions, move.action)) this.#unknown.set(move.action, move.consequence);
    }
  }
}
