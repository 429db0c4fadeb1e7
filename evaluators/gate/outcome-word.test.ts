import { expect, it } from 'vitest';
import { cell, JUDGED } from '../testdata/cell.ts';
import { FIGURE_EVENTS } from './figure-events.ts';
import { cellThat, wordOf } from './outcome-word.ts';

const PLAYED = JUDGED.filter((judged) => judged !== 'errored' && judged !== 'invalid');

it.each(PLAYED)('%s counts for every figure as its word does', (judged) => {
  const one = cell(judged);
  const again = cellThat(one, wordOf(one));
  for (const [name, { counts, isHit }] of Object.entries(FIGURE_EVENTS)) {
    expect([name, counts(again), isHit(again)]).toEqual([name, counts(one), isHit(one)]);
  }
  expect(wordOf(again)).toBe(wordOf(one));
});

it('calls a handoff that nobody can date by what it was', () => {
  const untimed = cell('correct', { truth: { need: 'must', timing: 'untimed' } });
  expect(wordOf(untimed)).toBe('handed_over');
  expect(FIGURE_EVENTS.recall.counts(cellThat(untimed, 'handed_over'))).toBe(false);
});
