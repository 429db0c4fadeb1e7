import { describe, expect, it } from 'vitest';
import type { Features } from './feature-set.ts';
import { vectorOf, vocabularyOf } from './vocabulary.ts';

const features = (...pairs: readonly (readonly [number, number])[]): Features => ({
  hashes: Int32Array.from(pairs, ([hash]) => hash),
  weights: Float32Array.from(pairs, ([, weight]) => weight),
});
const [RED, BLUE, SKY, UNHEARD] = [11, 22, 33, 44];
const vocabulary = vocabularyOf([features([RED, 1]), features([BLUE, 1], [SKY, 0.5]), features([BLUE, 1])]);

describe('vectorOf', () => {
  it('weighs features by inverse document frequency, at length 1', () => {
    // By hand: idf(blue) = ln(4/3), idf(sky) = ln(4/2), halved by its weight.
    const length = Math.hypot(Math.log(4 / 3), Math.log(2) / 2);
    const { numbers, values, known } = vectorOf(vocabulary, features([BLUE, 1], [SKY, 0.5]));
    expect([...numbers]).toEqual([1, 2]);
    expect(values[0]).toBeCloseTo(Math.log(4 / 3) / length, 6);
    expect(values[1]).toBeCloseTo(Math.log(2) / 2 / length, 6);
    expect(known).toBeCloseTo(1, 12);
  });

  it('is shortened by features that no example has', () => {
    // By hand: idf(red) = ln 2 against ln 4 of an unseen feature, so the known share is 1/5.
    const { numbers, values, known } = vectorOf(vocabulary, features([RED, 1], [UNHEARD, 1]));
    expect([...numbers]).toEqual([0]);
    expect(values[0]).toBeCloseTo(Math.sqrt(1 / 5), 6);
    expect(known).toBeCloseTo(1 / 5, 12);
  });

  it('is empty for a text without features', () => {
    expect(vectorOf(vocabulary, features())).toEqual({ numbers: new Int32Array(0), values: new Float32Array(0), known: 0 });
  });
});
