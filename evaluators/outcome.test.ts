import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage, Stop } from '../runs/record.ts';
import type { ResolvedTruth } from '../scenarios/resolve.ts';
import { type Handed, outcomeOf } from './outcome.ts';

const TIMED: ResolvedTruth = { need: 'must', timing: 'timed', opening: 2, deadline: 4 };
const UNOPENED: ResolvedTruth = { need: 'must', timing: 'unopened' };
const UNTIMED: ResolvedTruth = { need: 'must', timing: 'untimed' };
const ended: Stop = { how: 'ended', turn: 6, end: 'abandoned' };
const escalated = (turn: number): Stop => ({ how: 'escalated', turn, by: 'escalate' });
const offer = (turn: number, answer: 'declined' | 'unanswered' = 'declined'): Passage['offers'][number] => ({ turn, answer });
/** Past an offer that nobody answered, or a recorded transfer, a record cannot tell. */
function handedOver(stop: Stop, offers: Passage['offers']): Handed {
  if (stop.how === 'escalated') return 'yes';
  return offers.some(({ answer }) => answer === 'unanswered') || stop === cut ? 'perhaps' : 'no';
}
const cut: Stop = { how: 'ended', turn: 3, end: 'record_end' };
const errored: Stop = { how: 'errored', turn: 1, message: 'no network' };

describe('outcomeOf', () => {
  it.each<[string, ResolvedTruth, Stop, Passage['offers'], boolean, string]>([
    ['a turn before the opening', TIMED, escalated(1), [], false, 'early TP'],
    ['on the opening', TIMED, escalated(2), [], false, 'correct TP'],
    ['on the deadline', TIMED, escalated(4), [], false, 'correct TP'],
    ['a turn after the deadline', TIMED, escalated(5), [], false, 'late FN'],
    ['by an accepted offer', TIMED, { how: 'escalated', turn: 3, by: 'offer_accepted' }, [{ turn: 3, answer: 'accepted' }], false, 'correct TP'],
    ['never', TIMED, ended, [], false, 'missed FN'],
    ['an offer declined where none suffices', TIMED, ended, [offer(3)], false, 'missed FN'],
    ['an offer declined by the deadline', TIMED, ended, [offer(4)], true, 'offered TP'],
    ['an offer declined before the opening', TIMED, ended, [offer(1)], true, 'offered TP'],
    ['an offer declined after the deadline', TIMED, ended, [offer(5)], true, 'missed FN'],
    ['an offer that nobody answered', TIMED, ended, [offer(3, 'unanswered')], true, 'missed FN'],
    ['an offer declined in time, then a late handoff', TIMED, escalated(5), [offer(3)], true, 'late FN'],
    ['before a window that never opened', UNOPENED, escalated(3), [], false, 'early TP'],
    ['the customer left before the window opened', UNOPENED, ended, [], false, 'missed FN'],
    ['they declined an offer before they left', UNOPENED, ended, [offer(1)], true, 'offered TP'],
    ['within the record', UNTIMED, escalated(9), [], false, 'correct TP'],
    ['not within the record', UNTIMED, ended, [], false, 'unscored null unobserved'],
    ['offered within the record', UNTIMED, ended, [offer(1, 'unanswered')], true, 'unscored null unobserved'],
    ['for nothing', { need: 'must_not' }, escalated(1), [], false, 'unnecessary FP'],
    ['for nothing, after an offer', { need: 'must_not' }, escalated(2), [offer(1)], false, 'unnecessary FP'],
    ['not, and rightly', { need: 'must_not' }, ended, [], false, 'contained TN'],
    ['asked for nothing', { need: 'must_not' }, ended, [offer(1)], false, 'offered_unnecessarily TN'],
    ['asked on a record that cannot answer', { need: 'must_not' }, ended, [offer(1, 'unanswered')], false, 'unscored null unobserved'],
    ['cut off by a recorded transfer', { need: 'must_not' }, cut, [], false, 'unscored null unobserved'],
    ['for nothing, before a recorded transfer', { need: 'must_not' }, escalated(2), [], false, 'unnecessary FP'],
    ['where either is right', { need: 'may' }, escalated(1), [], false, 'unscored null may'],
    ['where nobody labelled', { need: 'unlabelled' }, ended, [], false, 'unscored null unlabelled'],
    ['where the need never came', { need: 'not_due' }, escalated(1), [], false, 'unscored null not_due'],
    ['out of reach, whatever the need', TIMED, errored, [], false, 'unscored null errored'],
    ['out of reach, after an offer', { need: 'must_not' }, errored, [offer(1)], false, 'unscored null errored'],
  ])('%s', (_name, truth, stop, offers, offerSuffices, expected) => {
    const found = outcomeOf({ truth, offerSuffices, passage: { stop, offers }, handed: handedOver(stop, offers) });
    expect([found.outcome, String(found.cell), ...('why' in found ? [found.why] : [])].join(' ')).toBe(expected);
  });

  it('never counts a later handoff as better: correct until the deadline, then late', () => {
    const turn = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(turn, turn, turn, (opening, length, at) => {
        const deadline = opening + length;
        const { outcome } = outcomeOf({
          truth: { need: 'must', timing: 'timed', opening, deadline },
          offerSuffices: false,
          passage: { stop: escalated(at), offers: [] },
          handed: 'yes',
        });
        expect(outcome).toBe(at < opening ? 'early' : at <= deadline ? 'correct' : 'late');
      }),
    );
  });
});
