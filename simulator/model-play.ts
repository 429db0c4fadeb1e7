import type { LanguageModel } from '../llm/port.ts';

/** What a play needs where models take part in it. */
export interface ModelPlay {
  readonly model: LanguageModel;
  /** Model ids by role. Without one for the agent a stand-in plays it; without one for the customer no suite has customers to play. */
  readonly ids: { readonly customer?: string; readonly agent?: string; readonly policy?: string };
  /** When it aborts, what is being asked is given up. */
  readonly signal?: AbortSignal;
}
