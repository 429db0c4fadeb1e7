/** What a gate says of a policy, or of one condition. */
export type Answer = 'pass' | 'fail' | 'not_enough_evidence';

/** One failure fails the gate; it passes only where every condition does. */
export function together(answers: readonly Answer[]): Answer {
  if (answers.includes('fail')) return 'fail';
  return answers.every((answer) => answer === 'pass') ? 'pass' : 'not_enough_evidence';
}
