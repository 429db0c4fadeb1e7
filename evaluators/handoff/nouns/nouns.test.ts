import { describe, expect, it } from 'vitest';
import { canName, concreteNoun, isEverydayWord, isUncertain, namedBy } from './nouns.ts';

describe('concreteNoun', () => {
  it.each([
    ['Speakers', 'speaker'],
    ['libraries', 'library'],
    ['boxes', 'box'],
    ['thermostat', 'thermostat'],
    ['kindness', undefined],
    ['refunded', undefined],
  ])('%s: %s', (word, noun) => {
    expect(concreteNoun(word)).toBe(noun);
  });
});

describe('canName', () => {
  it.each([
    ['device', 'thermostat', true],
    ['thermostat', 'device', true],
    ['phone', 'telephone', true],
    ['garage', 'door', false],
    ['husband', 'mother', false],
  ])('%s for %s: %s', (noun, other, can) => {
    expect(canName(noun, namedBy([other]))).toBe(can);
  });
});

it('tells everyday words from names', () => {
  expect(['Refund', 'Customer', 'Possible', 'Lucy', 'Hartnell'].map(isEverydayWord)).toEqual([true, true, true, false, false]);
});

it('knows which nouns are often something else', () => {
  expect(['race', 'garage'].map(isUncertain)).toEqual([true, false]);
});
