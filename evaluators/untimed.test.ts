import { describe, expect, it } from 'vitest';
import { cell } from './testdata/cell.ts';
import { untimedNeeds } from './untimed.ts';

const truth = { need: 'must', timing: 'untimed' } as const;

describe('untimedNeeds', () => {
  it('bounds the needs that nobody dates, and no others', () => {
    const cells = [
      cell('correct', { truth }),
      cell('unobserved', { truth }),
      cell('unobserved', { truth, handed: 'perhaps' }),
      cell('errored', { truth }),
      cell('correct'),
      cell('missed'),
      cell('unnecessary'),
    ];
    expect(untimedNeeds(cells)).toEqual({ needed: 3, handed: 1, unobserved: 2 });
    expect(untimedNeeds([])).toEqual({ needed: 0, handed: 0, unobserved: 0 });
  });
});
