import { describe, expect, it } from 'vitest';
import { cell } from '../testdata/cell.ts';
import { scenarioOf } from '../testdata/scenario.ts';
import { judgeGate } from './judge.ts';
import { playedOf } from './lost.ts';

const SCENARIOS = new Map(['whole', 'partly', 'never'].map((id, index) => [id, scenarioOf(id, { family: `f-${id}`, weight: index + 1 })]));

describe('playedOf', () => {
  const played = playedOf(
    [cell('may', { scenario: 'whole', times: 10 }), cell('may', { scenario: 'partly', times: 6 }), cell('errored', { scenario: 'partly', trial: 7, times: 3 })],
    SCENARIOS,
    () => 10,
  );

  it('counts what is missing of what was planned, scenario by scenario', () => {
    expect(played.lost.map(({ scenario: id, times, weight, need }) => ({ id, times, weight, need }))).toEqual([
      { id: 'partly', times: 4, weight: 2, need: 'may' },
      { id: 'never', times: 10, weight: 3, need: 'may' },
    ]);
    expect(played.cells.map(({ scenario: id }) => id)).toEqual(['whole', 'partly']);
  });

  it('lets a gate say how many conversations that is', () => {
    expect(judgeGate({ conditions: [], played }).lost.conversations).toBe(14);
  });
});
