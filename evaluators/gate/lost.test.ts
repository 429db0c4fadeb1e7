import { describe, expect, it } from 'vitest';
import { Scenario } from '../../scenarios/scenario.ts';
import { cell } from '../testdata/cell.ts';
import { judgeGate } from './judge.ts';
import { playedOf } from './lost.ts';

const scenario = (id: string, weight: number) =>
  Scenario.parse({
    version: 1,
    family: `f-${id}`,
    stratum: 'billing',
    archetype: 'everyday',
    scenario: id,
    title: `About ${id}`,
    clock: '2026-03-03T10:00:00Z',
    account: { id: 'c-1' },
    customer: { kind: 'transcript', turns: [{ say: 'hi' }] },
    weight,
    truth: { need: 'may', basis: 'outcome', reason: 'they would leave' },
  });
const SCENARIOS = new Map(['whole', 'partly', 'never'].map((id, index) => [id, scenario(id, index + 1)]));

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
