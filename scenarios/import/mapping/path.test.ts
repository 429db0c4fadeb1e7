import { describe, expect, it } from 'vitest';
import { lookup, pathsIn } from './path.ts';

const RECORD = { a: { b: [{ c: 5 }] }, 'x.y': 1, x: { y: 2 }, n: null, t: 'T', deep: { t: 'D' } };

describe('lookup', () => {
  it.each<[string, unknown]>([
    ['t', 'T'],
    ['a.b.0.c', 5],
    ['x.y', 1],
    ['n', null],
    ['a.b.7', undefined],
    ['t.length', undefined],
    ['constructor', undefined],
    ['a.__proto__', undefined],
    ['{t}-task-{a.b.0.c}', 'T-task-5'],
    ['{deep.t}', 'D'],
    ['{t}-{nowhere}', undefined],
    ['{n}', undefined],
    ['{a}', undefined],
    ['{}', undefined],
  ])('%s', (path, expected) => {
    expect(lookup(path)(RECORD)).toEqual(expected);
  });

  it.each([null, undefined, 5, 'text', []])('finds nothing in %j', (value) => {
    expect(lookup('a.b')(value)).toBeUndefined();
  });
});

describe('pathsIn', () => {
  it.each([
    ['a.b', ['a.b']],
    ['{a}-x-{b.c}', ['a', 'b.c']],
  ])('%s', (text, paths) => {
    expect(pathsIn(text)).toEqual(paths);
  });
});
