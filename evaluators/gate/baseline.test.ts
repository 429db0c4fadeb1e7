import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, JUDGED } from '../testdata/cell.ts';
import { Baseline } from './baseline.ts';
import { changesOf } from './baseline-changes.ts';
import { baselineText } from './baseline-text.ts';
import { unlikeBaseline } from './baseline-unlike.ts';
import { pinOutcomes } from './pin.ts';
import { baselineCells, conversationsOf, figuresThatMoved } from './pinned-cells.ts';

const DIGEST = '0123456789abcdef';
const one = (scenario: string, need: string, outcomes: object, over: object = {}) => ({ scenario, need, outcomes, play: DIGEST, labels: DIGEST, ...over });
const baseline = (scenarios: readonly object[], over: object = {}): unknown => ({
  version: 1,
  about: 'a test',
  escalab: '0.1.0',
  suite: 'main',
  policy: { name: 'mine', digest: DIGEST },
  settings: { seed: 1, trials: 1, max_turns: 20 },
  digests: { team: DIGEST },
  scenarios,
  ...over,
});
const pinnedOnly = (...scenarios: readonly object[]) => Baseline.parse(baseline(scenarios));
const standing = (...names: readonly string[]) =>
  new Map(names.map((name) => [name, { family: name, stratum: 'billing', weight: 1, kind: 'script' as const }]));

describe('Baseline', () => {
  it.each([
    { name: 'a scenario twice', scenarios: [one('a', 'must', { correct: 1 }), one('a', 'must', { late: 1 })], says: /is there twice/ },
    { name: 'more outcomes than trials', scenarios: [one('a', 'must', { correct: 1, late: 1 })], says: /has 2 outcomes, and `trials` is 1/ },
    { name: 'no outcome', scenarios: [one('a', 'must', {})], says: /has 0 outcomes/ },
    { name: 'an outcome of another need', scenarios: [one('a', 'must_not', { missed: 1 })], says: /cannot be `missed`: its need is `must_not`/ },
  ])('refuses $name', ({ scenarios, says }) => {
    expect(
      Baseline.safeParse(baseline(scenarios))
        .error?.issues.map(({ message }) => message)
        .join(),
    ).toMatch(says);
  });

  it('is text with a line for each scenario, which reads back as it was', () => {
    const pinned = pinnedOnly(one('late-parcel', 'must', { late: 1 }), one('small-refund', 'must_not', { contained: 1 }));
    expect(baselineText(pinned)).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "about": "a test",
        "escalab": "0.1.0",
        "suite": "main",
        "policy": { "name": "mine", "digest": "0123456789abcdef" },
        "settings": { "seed": 1, "trials": 1, "max_turns": 20 },
        "digests": { "team": "0123456789abcdef" },
        "scenarios": [
          { "scenario": "late-parcel", "need": "must", "outcomes": { "late": 1 }, "play": "0123456789abcdef", "labels": "0123456789abcdef" },
          { "scenario": "small-refund", "need": "must_not", "outcomes": { "contained": 1 }, "play": "0123456789abcdef", "labels": "0123456789abcdef" }
        ]
      }
      "
    `);
    expect(Baseline.parse(JSON.parse(baselineText(pinned)))).toEqual(pinned);
  });
});

describe('pinOutcomes', () => {
  const PLAYED = JUDGED.filter((judged) => judged !== 'errored' && judged !== 'invalid');

  it('does not depend on the order of conversations or scenarios, and reads back as hits and totals', () => {
    const suites = fc.array(fc.array(fc.constantFrom(...PLAYED), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(suites, fc.nat(), (suite, turn) => {
        const cells = suite.flatMap((trials, index) => trials.map((judged, trial) => cell(judged, { scenario: `s${index}`, trial: trial + 1 })));
        const identities = suite.map((_, index) => ({ scenario: `s${index}`, need: 'must' as const, play: DIGEST, labels: DIGEST }));
        const turned = <T>(list: readonly T[]) => [...list.slice(turn % list.length), ...list.slice(0, turn % list.length)].reverse();
        expect(pinOutcomes(turned(identities), turned(cells)).map(({ outcomes }) => outcomes)).toEqual(
          pinOutcomes(identities, cells).map(({ outcomes }) => outcomes),
        );
      }),
    );
  });

  it('counts trials as they came out', () => {
    const cells = (['correct', 'late', 'correct'] as const).map((judged, trial) => cell(judged, { scenario: 'a', trial: trial + 1 }));
    const pinned = pinOutcomes([{ scenario: 'a', need: 'must', play: DIGEST, labels: DIGEST }], cells);
    expect(pinned).toMatchObject([{ scenario: 'a', need: 'must', outcomes: { correct: 2, late: 1 } }]);
    expect(baselineCells(pinned, standing('a'))).toEqual([
      { scenario: 'a', hits: { recall: { hits: 2, of: 3 }, trapped: { hits: 1, of: 3 }, sent_for_nothing: { hits: 0, of: 3 } } },
    ]);
  });
});

describe('changesOf', () => {
  it.each([
    { need: 'must', was: 'late', is: 'correct', direction: 'better' },
    { need: 'must', was: 'early', is: 'missed', direction: 'worse' },
    { need: 'must_not', was: 'contained', is: 'offered_unnecessarily', direction: 'worse' },
    { need: 'may', was: 'handed_over', is: 'not_handed_over', direction: 'neither' },
  ])('$was → $is is $direction', ({ need, was, is, direction }) => {
    const [before, after] = [pinnedOnly(one('a', need, { [was]: 1 })), pinnedOnly(one('a', need, { [is]: 1 }))];
    expect(changesOf(before.scenarios, after.scenarios)).toMatchObject([{ scenario: 'a', direction }]);
  });

  it('names what is in one alone, and nothing that stayed', () => {
    const before = pinnedOnly(one('a', 'must', { correct: 1 }), one('b', 'must', { correct: 1 }));
    const after = pinnedOnly(one('b', 'must', { correct: 1 }), one('c', 'must', { late: 1 }));
    const changes = changesOf(before.scenarios, after.scenarios);
    expect(changes.map(({ scenario, direction }) => [scenario, direction])).toEqual([
      ['a', 'neither'],
      ['c', 'neither'],
    ]);
    expect(changes[0]).not.toHaveProperty('after');
    expect(changes[1]).not.toHaveProperty('before');
  });

  it('says how the figures moved', () => {
    const [before, after] = [pinnedOnly(one('a', 'must', { late: 1 })), pinnedOnly(one('a', 'must', { correct: 1 }))];
    const cells = (from: Baseline) => conversationsOf(from.scenarios, standing('a'));
    expect(figuresThatMoved(cells(before), cells(after), undefined)).toMatchObject([
      { figure: 'recall', before: { low: 0 }, after: { low: 1 } },
      { figure: 'precision', after: { low: 1 } },
      { figure: 'in_window_precision', before: { low: 0 }, after: { low: 1 } },
    ]);
  });
});

describe('unlikeBaseline', () => {
  const before = pinnedOnly(one('a', 'must', { correct: 1 }), one('b', 'must', { correct: 1 }), one('c', 'must', { correct: 1 }));

  it('names every difference once', () => {
    const other = 'ffffffffffffffff';
    const after = Baseline.parse(
      baseline(
        [
          one('a', 'must', { correct: 1 }, { play: other, labels: other }),
          one('b', 'must', { correct: 1 }, { labels: other }),
          one('d', 'must', { correct: 1 }),
        ],
        {
          suite: 'other',
          settings: { seed: 2, trials: 1, max_turns: 20 },
          digests: { team: other, traffic: other },
        },
      ),
    );
    expect(unlikeBaseline(before, after)).toEqual({
      settings: [
        { name: 'team', before: DIGEST, after: other },
        { name: 'seed', before: '1', after: '2' },
      ],
      suite: true,
      changed: ['a'],
      relabelled: ['b'],
      added: ['d'],
      removed: ['c'],
      traffic: true,
    });
  });

  it('finds nothing where nothing differs', () => {
    expect(unlikeBaseline(before, before)).toEqual({ settings: [], suite: false, changed: [], relabelled: [], added: [], removed: [], traffic: false });
  });
});
