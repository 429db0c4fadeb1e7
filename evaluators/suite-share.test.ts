import { describe, expect, it } from 'vitest';
import { suiteShare } from './suite-share.ts';
import { cell } from './testdata/cell.ts';

describe('suiteShare', () => {
  it('counts every conversation that was played, whatever its need', () => {
    const cells = [
      cell('correct'),
      cell('late'),
      cell('may'),
      cell('unlabelled', { handed: 'perhaps' }),
      cell('missed'),
      cell('errored', { handed: 'perhaps' }),
    ];
    expect(suiteShare(cells)).toEqual({ conversations: 5, handed: 2, perhaps: 1, low: 0.4, high: 0.6 });
  });

  it('weighs scenarios in the shares, and counts conversations as they are', () => {
    const cells = [
      cell('contained', { scenario: 'often', weight: 60, kind: 'persona', times: 10 }),
      cell('correct', { scenario: 'rare', weight: 1, kind: 'persona', times: 9 }),
      cell('may', { scenario: 'rare', weight: 1, kind: 'persona', handed: 'perhaps' }),
    ];
    // By hand: of 61 contacts 60 are of one who is not handed over, and 9 in 10 of the other are.
    const low = expect.closeTo(0.9 / 61, 12);
    expect(suiteShare(cells)).toEqual({ conversations: 20, handed: 9, perhaps: 1, low, high: expect.closeTo(1 / 61, 12) });
  });

  it('knows no share of nothing', () => {
    expect(suiteShare([cell('errored')])).toEqual({ conversations: 0, handed: 0, perhaps: 0, low: null, high: null });
  });
});
