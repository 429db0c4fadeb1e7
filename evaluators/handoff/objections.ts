/** What can be wrong with a handoff, as one sort of fault. */
export const DEFECT_KINDS = [
  'missing',
  'incomplete',
  'boilerplate',
  'made_up',
  'contradicted',
  'invented_attempt',
  'wrong_queue',
  'closed_queue',
  'urgency_too_low',
  'urgency_too_high',
  'not_open',
  'blame',
  'rejection',
  'expectation',
  'personal_data',
] as const;
export type DefectKind = (typeof DEFECT_KINDS)[number];

/**
 * What is wrong with a part: it claims what the record does not hold, or says nothing about this case. What is `unverified` counts against
 * nothing: rules can tell neither that the record bears it nor that it does not.
 */
export interface Objection {
  readonly against: 'grounded' | 'specific' | 'unverified';
  readonly kind: DefectKind;
  readonly why: string;
}

/** An objection unless the claim holds in the record. */
export function mustHold(holds: boolean, why: string, kind: DefectKind = 'contradicted'): Objection[] {
  return holds ? [] : [{ against: 'grounded', kind, why }];
}

/** A claim to be shown as unverified, unless the record bears it. */
export function mustBeSeen(isSeen: boolean, why: string): Objection[] {
  return isSeen ? [] : [{ against: 'unverified', kind: 'made_up', why }];
}

/** An objection unless the part tells something of this case. */
export function mustTell(tells: boolean, why: string, kind: DefectKind = 'incomplete'): Objection[] {
  return tells ? [] : [{ against: 'specific', kind, why }];
}
