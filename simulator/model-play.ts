import type { LanguageModel } from '../llm/port.ts';

/** What a play needs where models take part in it. */
export interface ModelPlay {
  readonly model: LanguageModel;
  /** Model ids by role. Without one for the agent a stand-in plays it. */
  readonly ids: { readonly customer: string; readonly agent?: string };
  /** When it aborts, nothing more is asked. */
  readonly signal?: AbortSignal;
}
