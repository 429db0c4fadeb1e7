import type { SensitiveTopic } from '../../../core/vocabulary.ts';

/** A topic: what points to it, and what only seems to. Patterns over `CustomerText.flat` without its commas. */
export interface TopicWording {
  readonly topic: SensitiveTopic;
  readonly points: readonly string[];
  readonly seems: readonly string[];
}
