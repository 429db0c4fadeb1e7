import { describe, expect, it } from 'vitest';
import { goldenTransfer } from './golden-transfer.ts';
import { goldenTransferFigures } from './golden-transfer-figures.ts';
import { cell } from './testdata/cell.ts';

const at = (turn: number) => ({ walk: { stop: { how: 'escalated' as const, turn, by: 'escalate' as const } } });
const truth = { need: 'must', timing: 'timed', opening: 2, deadline: 3 } as const;
const named = (scenario: string) => ({ scenario });

describe('goldenTransferFigures', () => {
  it('takes every customer message of the window as right, over the messages of both roles', () => {
    const found = goldenTransferFigures([cell('late', { truth, ...at(4) })]);
    // Customer messages stand at 0, 2, 4, 6: right at 2 and 4, made at 6.
    expect(found.by_lambda[0]).toEqual({
      lambda: 0,
      'GT-I': goldenTransfer([2, 4], [6], 1),
      'GT-II': goldenTransfer([2, 4], [6], 2),
      'GT-III': goldenTransfer([2, 4], [6], 3),
    });
  });

  it('averages trials to a scenario, and scenarios alike', () => {
    const found = goldenTransferFigures([
      cell('correct', { truth, ...at(2), ...named('a'), trial: 1 }),
      cell('missed', { truth, ...named('a'), trial: 2 }),
      cell('contained', named('b')),
    ]);
    expect(found.scenarios).toBe(2);
    expect(found.by_lambda.map((row) => row['GT-II'])).toEqual([0.75, 0.75, 0.75]);
  });

  it('leaves out what nobody dated or scored', () => {
    const left = [
      cell('correct', { truth: { need: 'must', timing: 'untimed' } }),
      cell('missed', { truth: { need: 'must', timing: 'unopened' } }),
      cell('may'),
      cell('unlabelled'),
      cell('errored', { truth }),
    ];
    expect(goldenTransferFigures(left)).toMatchObject({ scenarios: 0, by_lambda: [{ 'GT-I': null }, { 'GT-I': null }, { 'GT-I': null }] });
  });

  it('counts an offer that suffices as the handoff it stands for', () => {
    const walk = {
      offers: [
        { turn: 1, answer: 'declined' as const },
        { turn: 3, answer: 'declined' as const },
      ],
    };
    expect(goldenTransferFigures([cell('offered', { truth, walk })]).by_lambda[0]?.['GT-I']).toBe(1);
  });
});
