import { describe, expect, it } from 'vitest';
import { cell } from './testdata/cell.ts';
import { timingOf } from './timing.ts';

const at = (turn: number) => ({ walk: { stop: { how: 'escalated' as const, turn, by: 'escalate' as const } } });
const truth = { need: 'must', timing: 'timed', opening: 2, deadline: 5 } as const;
const timeline = (over: object) => ({ timeline: { positions: [0, 2, 4, 6, 8, 10], frustrated_turns: 0, ...over } });

describe('timingOf', () => {
  it('counts all but untimed needs, and measures from the opening and the deadline', () => {
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
    ).toMatchObject({
      in_window: 3,
      early: 2,
      late: 2,
      never: 2,
      median_turns_waited: 1,
      turns_early: [{ turns: 1, conversations: 1 }],
      turns_late: [
        { turns: 1, conversations: 1 },
        { turns: 4, conversations: 1 },
      ],
      before_asked: { due: 7, before: 7 },
    });
  });

  it('says of a handoff whether the customer had asked by then', () => {
    const due = [
      cell('correct', { truth, ...at(3), ...timeline({ asked: 4 }) }),
      cell('correct', { truth, ...at(4), ...timeline({ asked: 4 }) }),
      cell('late', { truth, ...at(6), ...timeline({ asked: 5 }) }),
      cell('missed', { truth, ...timeline({ asked: 3 }) }),
    ];
    expect(timingOf(due).before_asked).toEqual({ due: 3, before: 1 });
  });

  it('averages the frustrated turns over those who needed a human', () => {
    const some = [
      cell('correct', { truth, ...timeline({ frustrated_turns: 1 }) }),
      cell('missed', { truth, ...timeline({ frustrated_turns: 4 }) }),
      cell('contained', timeline({ frustrated_turns: 9 })),
    ];
    expect(timingOf(some).frustrated_turns).toBe(2.5);
  });

  it('averages them by the weight of the scenario, not by how often it was played', () => {
    const drawn = (scenario: string, weight: number, frustrated_turns: number) =>
      cell('missed', { truth, scenario, weight, kind: 'persona', ...timeline({ frustrated_turns }) });
    // By hand: (60 × 0 + 1 × 2) / 61; a plain mean over conversations is 1.
    expect(timingOf([drawn('often', 60, 0), drawn('often', 60, 0), drawn('rare', 1, 2), drawn('rare', 1, 2)]).frustrated_turns).toBeCloseTo(2 / 61, 12);
  });

  it('has no median of nothing', () => {
    expect(timingOf([cell('late')])).toMatchObject({
      in_window: 0,
      early: 0,
      late: 1,
      never: 0,
      median_turns_waited: null,
      turns_late: [{ turns: 1, conversations: 1 }],
    });
    expect(timingOf([])).toMatchObject({ frustrated_turns: null, golden_transfer: { scenarios: 0 } });
  });
});
