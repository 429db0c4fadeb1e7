/** The words of the agent stand-in about one intent, written as `compilePhrase` reads them. */
export interface AgentBank {
  /** What it says when it has done it or knows the answer. */
  readonly answered: readonly string[];
  /** What it asks to be sure. */
  readonly clarified: readonly string[];
  /** What it says when it must not do it. */
  readonly refused: readonly string[];
  /** Help pages that it points to, as after "our page about". */
  readonly pages: readonly string[];
}

/** Banks by intent. */
export type AgentBanks = Readonly<Record<string, AgentBank>>;
