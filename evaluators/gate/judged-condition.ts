import type { Answer } from './answer.ts';
import type { Condition } from './condition.ts';

/** What one condition rests on, and its answer. Shares and differences, not per 1,000. */
export interface JudgedCondition {
  readonly condition: Condition;
  readonly answer: Answer;
  /** The figure, or how much better than the baseline; two points where part of the traffic is uncovered. Absent where nothing counts. */
  readonly estimate?: { readonly low: number; readonly high: number };
  /** The bound that had to meet the limit, and the opposite one that breaks it. Absent where there is no interval. */
  readonly bounds?: { readonly pass: number; readonly fail: number };
  /** The bound (or point) that would have to meet the limit had every conversation gone well: where it does not, these customers cannot show it. */
  readonly best?: number;
  /** Scenarios and families that count. */
  readonly n: number;
  readonly families: number;
  /** Conversations with a critical failure, by scenario. */
  readonly critical?: readonly string[];
}
