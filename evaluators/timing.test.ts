import { describe, expect, it } from 'vitest';
import { cell } from './testdata/cell.ts';
import { timingOf } from './timing.ts';

const at = (turn: number) => ({ walk: { stop: { how: 'escalated' as const, turn, by: 'escalate' as const } } });

describe('timingOf', () => {
  it('counts all but untimed needs, and measures from the opening and the deadline', () => {
    const truth = { need: 'must', timing: 'timed', opening: 2, deadline: 5 } as const;
    expect(
      timingOf([
        cell('correct', { truth, ...at(2) }),
        cell('correct', { truth, ...at(3) }),
        cell('correct', { truth, ...at(5) }),
        cell('correct', { truth: { need: 'must', timing: 'untimed' }, ...at(1) }),
        cell('early', { truth, ...at(1) }),
        cell('early', { truth: { need: 'must', timing: 'unopened' }, ...at(1) }),
        cell('late', { truth, ...at(6) }),
        cell('late', { truth, ...at(9) }),
        cell('missed', { truth }),
        cell('missed', { truth: { need: 'must', timing: 'unopened' } }),
        cell('offered', { truth }),
        cell('unnecessary'),
        cell('errored', { truth }),
      ]),
    ).toEqual({ in_window: 3, early: 2, late: 2, never: 2, median_turns_waited: 1, turns_late: [1, 4] });
  });

  it('has no median of nothing', () => {
    expect(timingOf([cell('late')])).toEqual({ in_window: 0, early: 0, late: 1, never: 0, median_turns_waited: null, turns_late: [1] });
  });
});
