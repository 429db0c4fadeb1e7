import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import { allOfTrials } from './pass-hat-k-figures.ts';
import { cell, JUDGED, type Judged } from './testdata/cell.ts';

/** A customer kind that this version does not play yet. */
const PERSONA = 'persona' as Cell['kind'];

const trialsOf = (scenario: string, kind: Cell['kind'], ...outcomes: readonly Judged[]) =>
  outcomes.map((judged, index) => cell(judged, { scenario, family: scenario, kind, trial: index + 1 }));
const points = (cells: readonly Cell[]) =>
  allOfTrials(cells).map(({ k, decided, too_few_trials }) => [k, decided.kind === 'none' ? null : decided.estimate, decided.n, too_few_trials]);

describe('allOfTrials', () => {
  it('asks all of k trials to be right, for each k', () => {
    const cells = [
      ...trialsOf('a', PERSONA, 'correct', 'correct', 'correct', 'missed'),
      ...trialsOf('b', PERSONA, 'contained', 'contained', 'contained', 'offered_unnecessarily'),
    ];
    // Of a: 3 of 4 single trials, 3 of 6 pairs, none of the one four.
    expect(points(cells)).toEqual([
      [1, (3 / 4 + 1) / 2, 2, 0],
      [2, (3 / 6 + 1) / 2, 2, 0],
      [4, 1 / 2, 2, 0],
    ]);
  });

  it('is of the same customers for each k: of those who have the trials that nearly all have, the others counted', () => {
    const ten = Array.from({ length: 9 }, (_, index) => trialsOf(`a${index}`, PERSONA, 'correct', 'correct', 'missed'));
    const cells = [
      ...ten.flat(),
      ...trialsOf('often', PERSONA, ...Array.from({ length: 50 }, () => 'correct' as const)),
      ...trialsOf('seldom', PERSONA, 'contained', 'unnecessary', 'may', 'errored', 'invalid'),
      ...trialsOf('once', PERSONA, 'missed'),
    ];
    // Nine have 2 right of 3, and one 50 of 50; ten of eleven that were played twice have three trials.
    expect(points(cells)).toEqual([
      [1, expect.closeTo((9 * (2 / 3) + 1) / 10, 12), 10, 2],
      [2, expect.closeTo((9 * (1 / 3) + 1) / 10, 12), 10, 2],
      [3, expect.closeTo(1 / 10, 12), 10, 2],
    ]);
  });

  it.each<[string, readonly Cell[]]>([
    ['one trial', trialsOf('a', PERSONA, 'correct')],
    ['scripts alone', trialsOf('a', 'script', 'missed', 'missed', 'missed')],
    ['nothing that is scored', trialsOf('a', PERSONA, 'may', 'unlabelled')],
    ['nothing', []],
  ])('is empty for %s', (_, cells) => {
    expect(allOfTrials(cells)).toEqual([]);
  });

  it('takes in every script where a policy decides by chance, and none where it does not', () => {
    const steady = trialsOf('b', 'script', 'contained', 'contained');
    const persona = trialsOf('c', PERSONA, 'correct', 'missed');
    expect(points([...steady, ...trialsOf('a', 'script', 'correct', 'missed')])).toMatchObject([
      [1, 3 / 4, 2, 0],
      [2, 1 / 2, 2, 0],
    ]);
    expect(points([...steady, ...persona])).toMatchObject([
      [1, 1 / 2, 1, 0],
      [2, 0, 1, 0],
    ]);
  });

  it('holds an act beyond authority for wrong, and a handoff to the wrong place for decided but not placed', () => {
    const cells = trialsOf('a', PERSONA, 'correct', 'correct', 'correct').map((trial, index) => ({
      ...trial,
      rightness: { reason: true, queue: index > 0 },
      ...(index === 2 ? { violations: [{ turn: 1, because: 'too much' } as unknown as Cell['violations'][number]] } : {}),
    }));
    expect(allOfTrials(cells)).toMatchObject([
      { k: 1, decided: { estimate: 2 / 3 }, placed: { estimate: 1 / 3 } },
      { k: 2, decided: { estimate: 1 / 3 }, placed: { estimate: 0 } },
      { k: 3, decided: { estimate: 0 }, placed: { estimate: 0 } },
    ]);
  });

  it('does not judge the place of trials whose words were not kept, whatever came of them', () => {
    const wrong = { rightness: { reason: false } };
    const silent = { isSilent: true };
    const trial = (judged: Judged, scenario: string, number: number, over: Partial<Cell>) =>
      cell(judged, { scenario, family: scenario, kind: PERSONA, trial: number, ...over } as Parameters<typeof cell>[1]);
    const cells = [
      trial('correct', 'a', 1, wrong),
      trial('correct', 'a', 2, { rightness: { reason: true } }),
      trial('correct', 'a', 3, silent),
      trial('contained', 'a', 4, silent),
      trial('missed', 'a', 5, silent),
      trial('correct', 'b', 1, silent),
      trial('correct', 'b', 2, silent),
    ];
    // Decided: 4 of 5 and 2 of 2. Placed: 1 of the 2 trials of a that have words; b has none.
    expect(allOfTrials(cells)[0]).toMatchObject({
      k: 1,
      decided: { estimate: (4 / 5 + 1) / 2 },
      placed: { estimate: 1 / 2, n: 1 },
      placed_from: { customers: 1, trials: 2, trials_without_words: 5 },
    });
  });

  it('falls with k however often each was played, and is no lower than what is placed rightly as well', () => {
    const right = fc.constantFrom(...JUDGED.filter((judged) => cell(judged).outcome.cell !== null));
    const suite = fc.array(fc.array(right, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(suite, (scenarios) => {
        const rows = allOfTrials(scenarios.flatMap((outcomes, index) => trialsOf(`s${index}`, PERSONA, ...outcomes)));
        const shares = rows.map(({ decided }) => (decided.kind === 'none' ? -1 : decided.estimate));
        shares.slice(1).forEach((share, index) => {
          expect(share).toBeLessThanOrEqual((shares[index] ?? 0) + 1e-12);
        });
        expect(rows.map(({ placed }) => placed)).toEqual(rows.map(({ decided }) => decided));
        for (const { customers, too_few_trials } of rows) expect(customers + too_few_trials).toBe(scenarios.length);
      }),
    );
  });

  it('says nothing of the place for more trials than have words', () => {
    const cells = ['a', 'b'].flatMap((scenario) =>
      trialsOf(scenario, PERSONA, 'correct', 'correct', 'correct').map((one) => ({ ...one, isSilent: one.trial > 1 })),
    );
    expect(allOfTrials(cells).map(({ k, placed, placed_from }) => [k, placed.kind, placed_from])).toEqual([
      [1, 'point', { customers: 2, trials: 2, trials_without_words: 4 }],
      [2, 'none', { customers: 0, trials: 0, trials_without_words: 4 }],
      [3, 'none', { customers: 0, trials: 0, trials_without_words: 4 }],
    ]);
  });
});
