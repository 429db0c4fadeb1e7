import type { Case } from './case.ts';
import type { Objection } from './objections.ts';
import { remembered } from './remembered.ts';

/** How many texts' claims are remembered; those of some thousand customers, who are all told much the same. */
const CLAIMS = 2_000;

/** What a text claims of one kind, to be held against any record. */
export type Claim = (known: Case) => readonly Objection[];

/**
 * Reads in a text what it claims of one kind; nothing where it makes no such claim. Policies say the same to many customers, so a text
 * is read once and held against many records.
 */
export type Check = (text: string) => Claim | undefined;

/** All that a text claims, by several checks. */
export function claimsBy(checks: readonly Check[]): (text: string) => readonly Claim[] {
  return remembered((text) => checks.flatMap((check) => check(text) ?? []), CLAIMS);
}
