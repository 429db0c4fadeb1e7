import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachableFrom, targetsOf } from './graph.ts';
import { Beat } from './script.ts';

const beat = (on: object, next?: string) => Beat.parse({ say: 'x', on, ...(next === undefined ? {} : { offer: { answer: 'decline', next } }) });

describe('targetsOf', () => {
  it('gives every way on with the place where it is written', () => {
    expect(targetsOf(beat({ answered: 'a', otherwise: 'resolved' }, 'b'))).toEqual([
      { path: ['on', 'answered'], next: 'a' },
      { path: ['on', 'otherwise'], next: 'resolved' },
      { path: ['offer', 'next'], next: 'b' },
    ]);
    expect(targetsOf(beat({ failed: 'c' }))).toEqual([{ path: ['on', 'failed'], next: 'c' }]);
  });
});

describe('reachableFrom', () => {
  const BEATS = {
    a: beat({ answered: 'b', otherwise: 'resolved' }),
    b: beat({ otherwise: 'a' }, 'c'),
    c: beat({ otherwise: 'abandoned' }),
    d: beat({ otherwise: 'a' }),
  };

  it.each([
    ['a', ['a', 'b', 'c']],
    ['c', ['c']],
    ['d', ['a', 'b', 'c', 'd']],
    ['nowhere', []],
  ])('from %s: %j', (start, expected) => {
    expect([...reachableFrom(BEATS, start)].sort()).toEqual(expected);
  });

  it('is closed: from a reached beat nothing new is reached', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
    const graph = fc.record(Object.fromEntries(names.map((name) => [name, fc.constantFrom(...names, 'resolved')])));
    fc.assert(
      fc.property(graph, fc.constantFrom(...names), (next, start) => {
        const beats = Object.fromEntries(Object.entries(next).map(([name, to]) => [name, beat({ otherwise: to })]));
        const reached = reachableFrom(beats, start);
        expect(reached.has(start)).toBe(true);
        for (const name of reached) expect([...reachableFrom(beats, name)].every((further) => reached.has(further))).toBe(true);
      }),
    );
  });

  it('walks a hundred thousand beats in a row', () => {
    const long = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`b${index}`, beat({ otherwise: `b${index + 1}` })]));
    expect(reachableFrom(long, 'b0').size).toBe(100_000);
  });
});
