import { describe, expect, it } from 'vitest';
import type { RecordedDecision } from '../runs/record.ts';
import { mistakesOf } from './mistakes.ts';
import { cell, JUDGED, type Judged } from './testdata/cell.ts';
import { scenarioOf } from './testdata/scenario.ts';

const SCENARIOS = new Map(JUDGED.map((judged) => [judged as string, scenarioOf(judged)]));
const decision = (over: Partial<RecordedDecision>): RecordedDecision => ({ turn: 1, do: 'escalate', also_fired: [], errors: [], ...over });
const fired = { rule: 'angry', do: 'escalate' as const, values: {} };
const VIOLATION = { turn: 3, action: 'refund', because: 'over the limit' };

describe('mistakesOf', () => {
  it('finds the five kinds, worst first, and nothing else', () => {
    const cells = [...JUDGED.toReversed().map((judged) => cell(judged)), cell('contained', { violations: [VIOLATION] })];
    expect(mistakesOf(cells, SCENARIOS).map(({ kind, scenario: id }) => `${kind} ${id}`)).toEqual([
      'beyond_authority contained',
      'missed missed',
      'late late',
      'unnecessary unnecessary',
      'early early',
    ]);
  });

  it.each<[Judged, Parameters<typeof cell>[1], string, string | undefined]>([
    ['missed', {}, 'never handed over; the customer left after turn 4', undefined],
    ['missed', { walk: { stop: { how: 'ended', turn: 4, end: 'resolved' } } }, 'never handed over', undefined],
    ['late', { walk: { decisions: [decision({ fired })] } }, 'handed over at turn 4 by `angry`, after the deadline at turn 3', 'angry'],
    ['unnecessary', { walk: { decisions: [decision({ fired })] } }, 'handed over at turn 1 by `angry`, though no human was needed', 'angry'],
    [
      'unnecessary',
      { walk: { decisions: [decision({ errors: [{ rule: 'broken', message: 'x', acted: 'escalate' }] })] } },
      'handed over at turn 1 because its rule `broken` failed, though no human was needed',
      'broken',
    ],
    [
      'unnecessary',
      { walk: { decisions: [decision({ failure: 'it threw' })] } },
      'handed over at turn 1 by its fail-safe, because it broke, though no human was needed',
      'fail-safe',
    ],
    ['unnecessary', {}, 'handed over at turn 1, though no human was needed', undefined],
    ['early', {}, 'handed over at turn 1, before the need arose', undefined],
    ['contained', { violations: [VIOLATION, { ...VIOLATION, turn: 4 }] }, 'let the agent act beyond its authority at turn 3: over the limit', undefined],
    [
      'missed',
      { walk: { decisions: [decision({ do: 'continue', fired: { ...fired, do: 'continue' } })] } },
      'never handed over; the customer left after turn 4',
      undefined,
    ],
  ])('tells %s %j', (judged, over, what, rule) => {
    const [mistake] = mistakesOf([cell(judged, over)], SCENARIOS);
    expect([mistake?.what, mistake?.rule]).toEqual([what, rule]);
  });

  it('holds what it takes to understand why', () => {
    expect(mistakesOf([cell('late', { trial: 2 })], SCENARIOS)).toEqual([
      {
        kind: 'late',
        scenario: 'late',
        title: 'About late',
        variant: 'v',
        trial: 2,
        times: 1,
        of: 1,
        turn: 4,
        opening: 2,
        deadline: 3,
        what: 'handed over at turn 4, after the deadline at turn 3',
        why: 'they would leave.',
      },
    ]);
  });

  it('tells one kind of mistake with one customer once, as it went most often', () => {
    const trials = [4, 5, 5, 6].map((turn, at) => cell('late', { trial: at + 1, walk: { stop: { how: 'escalated', turn, by: 'escalate' } } }));
    const others = [cell('missed', { scenario: 'late', trial: 5, times: 7 }), cell('correct', { scenario: 'late', trial: 6, times: 9 })];
    const told = mistakesOf([...trials, ...others], SCENARIOS).map(({ kind, trial, turn, times, of }) => ({ kind, trial, turn, times, of }));
    expect(told).toEqual([
      { kind: 'missed', trial: 5, turn: 4, times: 7, of: 20 },
      { kind: 'late', trial: 2, turn: 5, times: 4, of: 20 },
    ]);
  });

  it('says what called for a human where the need was hidden', () => {
    const [mistake] = mistakesOf([cell('missed', { calls: ['repeat_contact', 'sentiment'] })], SCENARIOS);
    expect(mistake?.why).toBe('they would leave; here by repeat_contact, sentiment');
  });

  it('leaves out what no label is known of', () => {
    expect(mistakesOf([cell('late', { scenario: 'gone' })], SCENARIOS)).toEqual([]);
  });
});
