/** What is wrong with a part: it claims what the record does not hold, or says nothing about this case. */
export interface Objection {
  readonly against: 'grounded' | 'specific';
  readonly why: string;
}

/** An objection unless the claim holds in the record. */
export function mustHold(holds: boolean, why: string): Objection[] {
  return holds ? [] : [{ against: 'grounded', why }];
}

/** An objection unless the part tells something of this case. */
export function mustTell(tells: boolean, why: string): Objection[] {
  return tells ? [] : [{ against: 'specific', why }];
}
