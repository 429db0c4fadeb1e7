import type { Trigger, Urgency } from './vocabulary.ts';

export type Scalar = string | number | boolean | null;

/** A rule whose condition held, with the values it looked at (`action.amount`: 640, `authority.limit`: 500). */
export interface Firing {
  readonly rule: string;
  readonly do: 'continue' | 'offer' | 'escalate';
  readonly trigger?: Trigger;
  readonly values: Readonly<Record<string, Scalar>>;
}

/** A rule that could not be evaluated. */
export interface RuleError {
  readonly rule: string;
  readonly message: string;
  /** What the policy's `on_rule_error` made of it. */
  readonly acted: 'escalate' | 'skip';
}

/** Which rules fired, which came too late to decide, which broke. */
export interface Diagnostics {
  /** The rule that decided; absent where none fired. */
  readonly fired?: Firing;
  readonly also_fired: readonly Firing[];
  readonly errors: readonly RuleError[];
}

export interface Routing {
  readonly route: string;
  readonly urgency: Urgency;
  /** What the customer is told. */
  readonly say: string;
}

/** What a policy decides before the agent acts. */
export type Decision =
  | { readonly do: 'continue'; readonly diagnostics: Diagnostics }
  | ({ readonly do: 'offer'; readonly diagnostics: Diagnostics } & Routing)
  | ({ readonly do: 'escalate'; readonly diagnostics: Diagnostics } & Routing);
