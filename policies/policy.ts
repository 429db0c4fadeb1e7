import type { Decision, Routing } from '../core/decision.ts';
import type { Observation } from '../core/observation.ts';
import type { HandoffSpec } from './schema.ts';

/**
 * A candidate policy, whatever it is made of. `decide` is a function of the observation and keeps no state.
 * It may throw or return garbage: `decideSafely` turns that into the policy's own outcome.
 */
export interface Policy {
  readonly name: string;
  readonly kind: 'rules' | 'module' | 'prompt';
  /** Played to mark an extreme, and shown apart. */
  readonly bound: boolean;
  /** What counts as its decision when it breaks. */
  readonly failSafe: 'escalate' | 'continue';
  /** Routing of a handoff that its failure causes. */
  readonly defaults: Routing;
  readonly handoff: HandoffSpec;
  /** The file it was loaded from, and its text. */
  readonly source: { readonly file: string; readonly text: string };
  readonly decide: (observation: Observation) => Decision | Promise<Decision>;
  /** Frees what it holds (a worker thread); safe to call twice. */
  readonly close: () => Promise<void>;
}
