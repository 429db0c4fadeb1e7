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

  it('knows no share of nothing', () => {
    expect(suiteShare([cell('errored')])).toEqual({ conversations: 0, handed: 0, perhaps: 0, low: null, high: null });
  });
});
