import { describe, expect, it } from 'vitest';
import type { RecordedDecision } from '../runs/record.ts';
import { handoversOf } from './handovers.ts';
import { cell } from './testdata/cell.ts';

const decision = (turn: number, over: Partial<RecordedDecision> = {}): RecordedDecision => ({ turn, do: 'escalate', also_fired: [], errors: [], ...over });
const fired = { rule: 'angry', do: 'escalate' as const, trigger: 'sentiment' as const, values: {} };

describe('handoversOf', () => {
  it.each<[string, Parameters<typeof cell>[1], object[]]>([
    [
      'by a rule',
      { walk: { decisions: [decision(1, { fired: { ...fired, rule: 'other' } }), decision(2, { fired })] } },
      [{ turn: 2, how: 'escalated', rule: 'angry', trigger: 'sentiment' }],
    ],
    [
      'by a rule that failed',
      { walk: { decisions: [decision(2, { errors: [{ rule: 'broken', message: 'x', acted: 'escalate' }] })] } },
      [{ turn: 2, how: 'escalated', rule: 'broken' }],
    ],
    ['by the fail-safe', { walk: { decisions: [decision(2, { failure: 'it threw' })] } }, [{ turn: 2, how: 'escalated' }]],
    [
      'by an accepted offer',
      {
        walk: {
          stop: { how: 'escalated', turn: 2, by: 'offer_accepted' },
          decisions: [decision(2, { do: 'offer', fired })],
          offers: [{ turn: 2, answer: 'accepted' }],
        },
      },
      [{ turn: 2, how: 'offer_accepted', rule: 'angry', trigger: 'sentiment' }],
    ],
    [
      'perhaps, by an offer that nobody answered',
      {
        walk: {
          stop: { how: 'ended', turn: 4, end: 'record_end' },
          decisions: [decision(3, { do: 'offer', fired })],
          offers: [{ turn: 3, answer: 'unanswered' }],
        },
      },
      [{ turn: 3, how: 'offer_unanswered', rule: 'angry', trigger: 'sentiment' }],
    ],
    [
      'not, after a declined offer',
      {
        walk: { stop: { how: 'ended', turn: 4, end: 'resolved' }, decisions: [decision(3, { do: 'offer', fired })], offers: [{ turn: 3, answer: 'declined' }] },
      },
      [],
    ],
    ['not at all', { walk: { stop: { how: 'ended', turn: 4, end: 'resolved' } } }, []],
    ['not, because something broke', { walk: { stop: { how: 'errored', turn: 2, message: 'x' } } }, []],
  ])('%s', (_name, over, expected) => {
    expect(handoversOf([cell('correct', { scenario: 'a', trial: 3, ...over })])).toEqual(
      expected.map((one) => ({ scenario: 'a', trial: 3, times: 1, ...one })),
    );
  });
});
