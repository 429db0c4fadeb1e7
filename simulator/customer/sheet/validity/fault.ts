/** What can be wrong with a turn of a customer whom a model plays. */
export const FAULTS = [
  'empty',
  'out_of_role',
  'against_sheet',
  'told_unasked',
  'solved_itself',
  'leaks_sheet',
  'closed_early',
  'off_temperament',
  'ignores_stop_rule',
] as const;
export type FaultKind = (typeof FAULTS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** What is wrong, in a sentence that the model can be told. */
  readonly detail: string;
}
