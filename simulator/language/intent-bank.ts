/**
 * The words of customers about one intent. Written as `compilePhrase` reads them; every list has a phrase without slots.
 */
export interface IntentBank {
  /** A wish in the infinitive, as after "I want to". */
  readonly does: readonly string[];
  /** The wish or the trouble as a whole sentence. */
  readonly says: readonly string[];
  /** The same in as few words as possible. */
  readonly bits: readonly string[];
  /** What it is about, as after "it is about". */
  readonly topics: readonly string[];
  /** What somebody writes who leaves out what matters. */
  readonly vague: readonly string[];
  /** Background that nobody asked for, as whole sentences. */
  readonly reasons: readonly string[];
  /** What they answer when asked to be more exact. */
  readonly answers: readonly string[];
  /** What they write when the agent's move did not help. */
  readonly insists: readonly string[];
  /** What they write when it was refused. */
  readonly objects: readonly string[];
  /** What they write when it is solved. */
  readonly solved: readonly string[];
}

/** Banks by intent. */
export type IntentBanks = Readonly<Record<string, IntentBank>>;
