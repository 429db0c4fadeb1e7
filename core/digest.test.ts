import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestText, digestValue } from './digest.ts';

/** The same value with the keys of every mapping in reverse order of writing. */
function turnedRound(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedRound);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]): [string, unknown] => [key, turnedRound(inner)])
      .reverse(),
  );
}

describe('digestText', () => {
  // The examples of NIST's FIPS 180-4; the last by sha256sum: `ä` is two bytes.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['ä', '33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc'],
  ])('%j', (text, expected) => {
    expect(digestText(text)).toBe(expected);
  });
});

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [{ d: null, c: 'x' }] }, '{"a":[{"c":"x","d":null}],"b":1}'],
    [{ ä: 1, z: 2, Z: 3 }, '{"Z":3,"z":2,"ä":1}'],
    [[3, 1, 2], '[3,1,2]'],
    ['text', '"text"'],
    [null, 'null'],
    [{ there: 1, absent: undefined }, '{"there":1}'],
  ])('%j', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });
});

describe('digestValue', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(digestValue(turnedRound(value))).toBe(digestValue(value));
      }),
    );
  });

  it('depends on everything else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const isSame = canonicalJson(JSON.parse(JSON.stringify(one))) === canonicalJson(JSON.parse(JSON.stringify(other)));
        expect(digestValue(one) === digestValue(other)).toBe(isSame);
      }),
    );
    expect(digestValue([1, 2])).not.toBe(digestValue([2, 1]));
    expect(digestValue({ a: 1 })).not.toBe(digestValue({ a: '1' }));
    expect(digestValue({ a: { b: 1 } })).not.toBe(digestValue({ a: {}, b: 1 }));
  });
});
