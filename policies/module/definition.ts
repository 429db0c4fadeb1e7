import type { z } from 'zod';
import type { Routing, Scalar } from '../../core/decision.ts';
import type { Observation } from '../../core/observation.ts';
import type { Trigger } from '../../core/vocabulary.ts';
import type { HandoffSpec } from '../schema.ts';

/** What a module decides. What it leaves out of the routing is taken from its `defaults`. */
export type ModuleDecision =
  | { readonly do: 'continue' }
  | ({
      readonly do: 'offer' | 'escalate';
      readonly trigger: Trigger;
      /** Name of what decided, where there are several. @default 'decide' */
      readonly rule?: string;
      /** What it looked at, for the human and the report: `{ 'action.amount': 640, 'my limit': 500 }`. */
      readonly values?: Readonly<Record<string, Scalar>>;
    } & Partial<Routing>);

/** A policy written as code. It runs in a thread of its own and may take a second for a decision. */
export interface ModulePolicy {
  /** Lower-case letters, digits, `-` and `_`. @default the name of the file */
  readonly name?: string;
  /** Played to mark an extreme, and shown apart. @default false */
  readonly bound?: boolean;
  /** What counts as its decision when it throws, takes too long or answers with something else. @default 'escalate' */
  readonly failSafe?: 'escalate' | 'continue';
  readonly defaults: Routing;
  /** Which parts and facts it passes on to the human. @default everything */
  readonly handoff?: z.input<typeof HandoffSpec>;
  /** A function of the observation: the same observation has to give the same decision, whatever came before. */
  readonly decide: (observation: Observation) => ModuleDecision | Promise<ModuleDecision>;
}

/** Gives a module's default export its type; it changes nothing. */
export function definePolicy(policy: ModulePolicy): ModulePolicy {
  return policy;
}
