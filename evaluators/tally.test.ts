import { describe, expect, it } from 'vitest';
import type { RecordedDecision } from '../runs/record.ts';
import { tally } from './tally.ts';
import { cell, JUDGED } from './testdata/cell.ts';

const decision = (over: Partial<RecordedDecision>): RecordedDecision => ({ turn: 1, do: 'continue', also_fired: [], errors: [], ...over });

describe('tally', () => {
  it('counts each outcome once', () => {
    const { outcomes, unscored } = tally(JUDGED.map((judged) => cell(judged)));
    expect(outcomes).toEqual({ correct: 1, early: 1, late: 1, missed: 1, unnecessary: 1, contained: 1, offered: 1, offered_unnecessarily: 1 });
    expect(unscored).toEqual({ may: 1, unlabelled: 1, not_due: 1, unobserved: 1, errored: 1, invalid: 1 });
  });

  it('counts declined offers that make no outcome', () => {
    const walk = {
      offers: [
        { turn: 1, answer: 'declined' as const },
        { turn: 2, answer: 'declined' as const },
        { turn: 3, answer: 'accepted' as const },
      ],
    };
    expect(
      tally([cell('correct', { walk }), cell('offered', { walk }), cell('offered_unnecessarily', { walk }), cell('may', { walk })]).other_declined_offers,
    ).toBe(4);
  });

  it('counts conversations, not errors', () => {
    const error = { rule: 'r', message: 'no such key', acted: 'skip' as const };
    const twice = { walk: { decisions: [decision({ errors: [error, error] }), decision({ errors: [error] })] } };
    const broken = { walk: { decisions: [decision({ failure: 'it threw' }), decision({ failure: 'it threw' })] } };
    const violation = { turn: 1, action: 'refund', because: 'over the limit' };
    const { with_rule_errors, with_policy_failures, critical_failures } = tally([
      cell('contained', twice),
      cell('contained', broken),
      cell('missed', { violations: [violation, violation] }),
      cell('contained'),
    ]);
    expect([with_rule_errors, with_policy_failures, critical_failures]).toEqual([1, 1, 1]);
  });
});
