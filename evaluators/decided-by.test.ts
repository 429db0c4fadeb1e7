import { expect, it } from 'vitest';
import type { RecordedDecision } from '../runs/record.ts';
import { decidedBy } from './decided-by.ts';

const decision = (over: Partial<RecordedDecision>): RecordedDecision => ({ turn: 1, do: 'escalate', also_fired: [], errors: [], ...over }) as RecordedDecision;
const FIRED = { rule: 'over', do: 'escalate', values: {} } as const;

it.each<[string, RecordedDecision | undefined, string]>([
  ['a rule that fired', decision({ fired: FIRED }), ' by <over>'],
  ['a rule that failed', decision({ errors: [{ rule: 'unsafe', message: 'absent', acted: 'escalate' }] }), ' because its rule <unsafe> failed'],
  ['a policy that broke', decision({ failure: 'it timed out' }), ' by its fail-safe, because it broke'],
  ['nothing that is known', undefined, ''],
])('says by what somebody was handed over: %s', (_name, made, expected) => {
  expect(decidedBy(made, (rule) => `<${rule}>`)).toBe(expected);
});
