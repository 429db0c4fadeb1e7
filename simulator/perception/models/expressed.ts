/** What a persona's message holds, before anybody perceives it. */
export interface Expressed {
  /** What is wanted, where the message says so and it is one of the team's intents. */
  readonly intent?: string | undefined;
  /** Intents that it may be taken for; may hold `intent`. */
  readonly neighbours: readonly string[];
  /** Whether the message wants something at all. */
  readonly wants: boolean;
  /** 0 vague – 1 clear. */
  readonly clarity: number;
  /** Frustration as felt, 0–1, and as it shows in the words. */
  readonly strain: number;
  readonly shown: number;
  readonly pleased: boolean;
  readonly asksForHuman: boolean;
  readonly curtHostile: boolean;
  readonly reExplains: boolean;
  readonly topics: readonly string[];
  readonly issues: number;
  /** It only greets, answers a question, agrees, thanks or says goodbye. */
  readonly bare: boolean;
}
