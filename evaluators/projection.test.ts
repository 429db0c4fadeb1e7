import { describe, expect, it } from 'vitest';
import { Traffic } from '../scenarios/traffic.ts';
import type { Cell } from './cell.ts';
import { project } from './projection.ts';
import { cell, type Judged } from './testdata/cell.ts';

/** Ten conversations of one outcome in a stratum, each a family of its own. */
const ten = (judged: Judged, stratum = 'billing'): Cell[] =>
  Array.from({ length: 10 }, (_, index) => cell(judged, { scenario: `${stratum}-${judged}-${index}`, family: `${stratum}-${judged}-${index}`, stratum }));
const traffic = (cells: object[], scenarios: object[] = []) => Traffic.parse({ version: 1, source: 'measured', cells, scenarios });
const points = ({ lowPoint, highPoint }: { lowPoint: number; highPoint: number }) => [lowPoint, highPoint].map((value) => Number(value.toFixed(9)));

describe('project', () => {
  const TRAFFIC = traffic([
    { stratum: 'billing', need: 'must', share: 0.2 },
    { stratum: 'billing', need: 'must_not', share: 0.8 },
  ]);

  it('weighs each part of the suite by its share of the contacts', () => {
    // Of the needs half are met, of the others one in five is sent for nothing.
    const cells = [
      ...ten('correct'),
      ...ten('missed'),
      ...ten('contained'),
      ...ten('contained', 'billing').map((one) => ({ ...one, scenario: `x${one.scenario}`, family: `x${one.family}` })),
      ...ten('unnecessary').slice(0, 5),
    ];
    const found = project(cells, TRAFFIC);
    expect(points(found.rate)).toEqual([0.2 * 0.5 + 0.8 * 0.2, 0.26]);
    expect(points(found.trapped)).toEqual([0.1, 0.1]);
    expect(points(found.sent_for_nothing)).toEqual([0.16, 0.16]);
    expect([found.uncovered, found.without_share]).toEqual([[], []]);
  });

  it('bounds what no scenario speaks for at 0 and 1, and says so', () => {
    const found = project(ten('contained'), TRAFFIC);
    expect(points(found.rate)).toEqual([0, 0.2]);
    expect(points(found.trapped)).toEqual([0, 0.2]);
    expect(points(found.sent_for_nothing)).toEqual([0, 0]);
    expect(found.uncovered).toEqual([{ name: 'billing × must', share: 0.2 }]);
    expect(found.verdict).toEqual({ verdict: 'cannot_tell' });
  });

  it('lets a scenario with a share of its own leave its cell', () => {
    const single = cell('missed', { scenario: 'single', family: 'single' });
    const own = traffic([{ stratum: 'billing', need: 'must', share: 0.9 }], [{ scenario: 'single', share: 0.1 }]);
    const found = project([...ten('correct'), single], own);
    expect(points(found.rate)).toEqual([0.9, 0.9]);
    expect(points(found.trapped)).toEqual([0.1, 0.1]);
  });

  it('bounds both mistakes for a single scenario that nobody played: its need is not known', () => {
    const own = traffic([{ stratum: 'billing', need: 'must_not', share: 0.9 }], [{ scenario: 'gone', share: 0.1 }]);
    const found = project(ten('contained'), own);
    expect(points(found.trapped)).toEqual([0, 0.1]);
    expect(points(found.sent_for_nothing)).toEqual([0, 0.1]);
    expect(found.uncovered).toEqual([{ name: 'gone', share: 0.1 }]);
  });

  it('counts the conversations that stand for no part of the traffic, by the part that lacks', () => {
    const found = project([...ten('contained'), ...ten('correct'), ...ten('contained', 'sales'), ...ten('may').slice(1)], TRAFFIC);
    expect(found.without_share.map(({ name, conversations, scenarios }) => [name, conversations, scenarios.length])).toEqual([
      ['sales × must_not', 10, 10],
      ['billing × may', 9, 9],
    ]);
  });

  // The same scenario speaks for traffic in the trials in which its person has a need that traffic.yaml knows.
  it('counts trials of a persona whose need has no share, though other trials of it have one', () => {
    const persona = (judged: Judged, trial: number, times: number) => cell(judged, { scenario: 'p', family: 'p', kind: 'persona', trial, times });
    const found = project([...ten('contained'), ...ten('correct'), persona('contained', 1, 3), persona('may', 4, 2), persona('may', 6, 5)], TRAFFIC);
    expect(found.without_share).toEqual([{ name: 'billing × may', conversations: 7, scenarios: ['p'] }]);
  });

  it('counts a scenario that was given no share of its own, and a part that was given none', () => {
    const own = traffic([...TRAFFIC.cells, { stratum: 'sales', need: 'must_not', share: 0 }], [{ scenario: 'single', share: 0 }]);
    const single = cell('missed', { scenario: 'single', family: 'single', times: 3 });
    const found = project([...ten('contained'), ...ten('correct'), ...ten('contained', 'sales'), single], own);
    expect(found.without_share.map(({ name, conversations }) => [name, conversations])).toEqual([
      ['sales × must_not', 10],
      ['single', 3],
    ]);
  });

  it.each<[string, Cell[]]>([
    ['what was errored', ten('errored')],
    ['what was not due', ten('not_due')],
    ['a recorded conversation', ten('contained', 'sales').map((one) => ({ ...one, stratum: 'billing', kind: 'transcript' }))],
  ])('hears nothing from %s', (_name, extra) => {
    const cells = [...ten('correct'), ...ten('contained')];
    expect(project([...cells, ...extra], TRAFFIC)).toEqual(project(cells, TRAFFIC));
  });
});
