import { describe, expect, it } from 'vitest';
import { breakdown } from './breakdown.ts';
import { cell, JUDGED } from './testdata/cell.ts';

describe('breakdown', () => {
  it('counts each slice by itself, in order of name', () => {
    const cells = [...JUDGED.map((judged) => cell(judged)), cell('correct', { stratum: 'access' })];
    expect(breakdown(cells, ({ stratum }) => stratum)).toEqual([
      { name: 'access', conversations: 1, handed: 1, needed: 1, in_time: 1, not_needed: 0, for_nothing: 0 },
      { name: 'billing', conversations: 14, handed: 4, needed: 5, in_time: 3, not_needed: 3, for_nothing: 1 },
    ]);
  });

  it('leaves out what has no key', () => {
    const cells = [cell('correct', { probes: 'sentiment' }), cell('missed')];
    expect(breakdown(cells, ({ probes }) => probes).map(({ name, conversations }) => [name, conversations])).toEqual([['sentiment', 1]]);
    expect(breakdown([], () => 'x')).toEqual([]);
  });
});
