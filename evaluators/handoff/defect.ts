import type { HandoffPart } from '../../core/vocabulary.ts';
import type { DefectKind } from './objections.ts';

/** One thing that is wrong with a handoff. */
export interface Defect {
  readonly kind: DefectKind;
  /** The part of the package; or the queue that it went to, or the message to the customer. */
  readonly where: HandoffPart | 'queue' | 'message';
  readonly why: string;
}

/** A claim of a handoff that rules can neither confirm nor refute: somebody has to read it. */
export type Unverified = Pick<Defect, 'where' | 'why'>;
