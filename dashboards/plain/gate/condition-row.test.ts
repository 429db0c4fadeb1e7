import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../evaluators/gate/condition.ts';
import { conditionText } from './condition-row.ts';

type Limit = Extract<Condition, { kind: 'limit' }>;

describe('conditionText', () => {
  it.each<[Pick<Limit, 'figure' | 'side' | 'limit'>, string]>([
    [{ figure: 'recall', side: 'at_least', limit: 0.9 }, 'recall ≥ 0.900'],
    [{ figure: 'recall', side: 'at_least', limit: 0.8325 }, 'recall ≥ 0.8325'],
    [{ figure: 'trapped', side: 'at_most', limit: 0.02 }, 'trapped ≤ 20.0 per 1,000'],
    [{ figure: 'trapped', side: 'at_most', limit: 0.03 / 1000 }, 'trapped ≤ 0.03 per 1,000'],
  ])('%j: %s', (limit, text) => {
    expect(conditionText({ kind: 'limit', judgedOn: 'confidence', ...limit })).toBe(text);
  });
});
