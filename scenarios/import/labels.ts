import type { z } from 'zod';
import { TRIGGERS } from '../../core/vocabulary.ts';
import type { Truth } from '../truth.ts';

type TruthInput = z.input<typeof Truth>;

/** Nobody said what this customer needed. */
export const UNLABELLED: TruthInput = { need: 'unlabelled' };

/**
 * Needed a human at some point of the record. Such a label says neither when nor why: the truth is untimed, and every
 * trigger is a right reason, so reason accuracy on these conversations measures nothing.
 */
export function neededHuman(reason: string): TruthInput {
  return { need: 'must', basis: 'outcome', untimed: true, triggers: [...TRIGGERS], reason };
}

/** `may` or `must_not`, as the record's own label says. */
export function labelled(need: 'may' | 'must_not', reason: string): TruthInput {
  return { need, basis: 'outcome', reason };
}
