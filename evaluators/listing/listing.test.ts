import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../cell.ts';
import type { JudgedConversation } from '../judged.ts';
import { cell, JUDGED } from '../testdata/cell.ts';
import { listingAsJson } from './as-json.ts';
import { lengthOf, listedAt, lister } from './listing.ts';
import { wayOf } from './way.ts';

const conversation = (scenario: string, trial: number, cells: JudgedConversation['cells']): JudgedConversation => ({
  scenario,
  trial,
  status: 'played',
  cells,
  derived: [],
});

describe('a listing', () => {
  it('gives back of each conversation how each variant went through it, however they recur', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ scenario: fc.nat(3), a: fc.constantFrom(...JUDGED), b: fc.constantFrom(...JUDGED) }), { maxLength: 40 }), (played) => {
        const list = lister(['a', 'b']);
        const cells = played.map(({ a, b }) => [cell(a, { variant: 'a' }), cell(b, { variant: 'b' })]);
        for (const [at, { scenario }] of played.entries()) list.add(conversation(`s${scenario}`, at + 1, cells[at] ?? []), 1_000 * at);
        const listing = list.listing();
        expect(lengthOf(listing)).toBe(played.length);
        for (const [at, { scenario }] of played.entries()) {
          const listed = listedAt(listing, at);
          expect(listed).toMatchObject({ position: at, scenario: `s${scenario}`, trial: at + 1, start: 1_000 * at, status: 'played', hasWords: true });
          expect([listed.way('a'), listed.way('b')]).toEqual(cells[at]?.map(wayOf));
          expect(listed.need?.need).toBe(cells[at]?.[0]?.need);
        }
      }),
    );
  });

  it('survives being written as JSON, however many pieces that takes', () => {
    const list = lister(['a', 'b']);
    const judged = JUDGED.map((outcome) => cell(outcome, { variant: 'a' }));
    const many = 50_001;
    for (let at = 0; at < many; at += 1) list.add(conversation(`s${at % 7}`, at + 1, judged.slice(at % judged.length).slice(0, 1)), 2 ** 31 + 5_000 * at);
    const listing = list.listing();
    const text = [...listingAsJson(listing)].join('');
    const read = JSON.parse(text);
    expect(JSON.stringify(read)).toBe(text);
    expect(lengthOf(read)).toBe(many);
    for (const at of [0, 1, 19_999, 20_000, 20_001, 40_000, many - 1]) {
      const { way, ...listed } = listedAt(read, at);
      expect(listed).toMatchObject({ scenario: `s${at % 7}`, trial: at + 1, start: 2 ** 31 + 5_000 * at });
      expect([way('a'), way('b')]).toEqual([wayOf(judged[at % judged.length] as Cell), undefined]);
    }
  });

  it('survives being written where it is empty', () => {
    expect(JSON.parse([...listingAsJson(lister([]).listing())].join(''))).toMatchObject({ columns: { scenario: [] }, variants: {} });
  });

  it('knows no way of a variant that was not judged, and no conversation beyond the last', () => {
    const list = lister(['a']);
    list.add({ scenario: 's1', trial: 1, status: 'errored', cells: [], derived: [] }, 0);
    const listing = list.listing();
    expect(listedAt(listing, 0)).toMatchObject({ status: 'errored' });
    expect(listedAt(listing, 0)).not.toHaveProperty('need');
    expect(listedAt(listing, 0).way('a')).toBeUndefined();
    expect(listedAt(listing, 0).way('b')).toBeUndefined();
    expect(() => listedAt(listing, 1)).toThrow('there is no conversation 1 among 1');
  });
});
