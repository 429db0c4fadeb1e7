import { expect, it } from 'vitest';
import { cell } from '../testdata/cell.ts';
import type { Answer } from './answer.ts';
import { judgeGate } from './judge.ts';

const FAMILIES = 60;

/** One customer a family; how many of them the policy misses, and how many the baseline missed (from the other end). */
function judged(missed: number, baselineMissed: number, margin: number): Answer {
  const cells = Array.from({ length: FAMILIES }, (_, index) => cell(index < missed ? 'missed' : 'correct', { scenario: `s${index}`, family: `f${index}` }));
  const baseline = cells.map(({ scenario }, index) => ({ scenario, hits: { recall: { hits: index >= FAMILIES - baselineMissed ? 0 : 1, of: 1 } } }));
  return judgeGate({ conditions: [{ kind: 'non_inferiority', figure: 'recall', margin }], played: { cells, lost: [] }, baseline }).answer;
}

it.each([
  { name: 'nothing differs', missed: 0, before: 0, margin: 0.1, answer: 'pass' },
  { name: 'much better', missed: 0, before: 20, margin: 0.01, answer: 'pass' },
  { name: 'much worse', missed: 30, before: 0, margin: 0.1, answer: 'fail' },
  { name: 'no difference is seen, and a small margin cannot be shown', missed: 3, before: 3, margin: 0.02, answer: 'not_enough_evidence' },
] as const)('$name: $answer', ({ missed, before, margin, answer }) => {
  expect(judged(missed, before, margin)).toBe(answer);
});

it('tells nothing without a baseline', () => {
  const cells = [cell('correct')];
  expect(judgeGate({ conditions: [{ kind: 'non_inferiority', figure: 'recall', margin: 0.1 }], played: { cells, lost: [] } }).answer).toBe(
    'not_enough_evidence',
  );
});
