import { describe, expect, it } from 'vitest';
import type { ConversationRecord } from '../runs/record.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { reliabilityGatherer } from './reliability.ts';

const wanting = (intent: string | undefined) =>
  ({ customer: { kind: 'persona', goal: { ...(intent === undefined ? {} : { intent }) } } }) as unknown as Scenario;
const read = (family: string, ...signals: readonly { readonly intent?: string; readonly confidence?: number }[]) =>
  ({ family, status: 'played', courses: [{ id: '0', turns: signals.map((one) => ({ signals: one })), end: 'resolved' }] }) as unknown as ConversationRecord;

describe('reliability', () => {
  it('holds the first reading of each conversation against the wish, by confidence', () => {
    const all = reliabilityGatherer();
    for (const family of ['a', 'b', 'c', 'd', 'e']) {
      all.add(read(family, {}, { intent: 'refund', confidence: 0.9 }, { intent: 'greeting', confidence: 0.1 }), wanting('refund'));
      all.add(read(family, { intent: 'refund', confidence: 0.7 }), wanting(family === 'a' ? 'refund' : 'order'));
    }
    const { bins, readings, overconfidence } = all.reliability();
    expect(readings).toBe(10);
    expect(bins.map(({ from, readings: count, right }) => [from, count, right.kind === 'none' ? null : right.estimate])).toEqual([
      [0.7, 5, 0.2],
      [0.9, 5, 1],
    ]);
    expect(overconfidence).toBeCloseTo(0.8 - 0.6, 12);
  });

  it('puts full confidence in the last bin', () => {
    const all = reliabilityGatherer();
    all.add(read('a', { intent: 'refund', confidence: 1 }), wanting('refund'));
    expect(all.reliability().bins).toMatchObject([{ from: 0.9, to: 1, confidence: 1, right: { kind: 'point', estimate: 1 } }]);
  });

  it('never calls an intent right that was read into a wish which is none of the team', () => {
    const all = reliabilityGatherer();
    all.add(read('a', { intent: 'refund', confidence: 0.4 }), wanting(undefined));
    expect(all.reliability().bins).toMatchObject([{ right: { estimate: 0 } }]);
  });

  it('counts what nobody can know apart, and leaves out what errored', () => {
    const all = reliabilityGatherer();
    all.add(read('a', { intent: 'refund', confidence: 0.9 }), { customer: { kind: 'script' } } as unknown as Scenario);
    all.add(read('a', {}), wanting('refund'));
    all.add({ ...read('a', { intent: 'refund', confidence: 0.9 }), status: 'errored' }, wanting('refund'));
    expect(all.reliability()).toEqual({ bins: [], readings: 0, overconfidence: null, unread: 1, unknown: 1 });
  });
});
