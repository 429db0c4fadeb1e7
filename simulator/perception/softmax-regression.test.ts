import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoresOf, softmax, trainSoftmax } from './softmax-regression.ts';
import type { Vector } from './vocabulary.ts';

const vector = (...numbers: number[]): Vector => ({
  numbers: Int32Array.from(numbers),
  values: Float32Array.from(numbers, () => 1 / Math.sqrt(numbers.length)),
  known: 1,
});
const EXAMPLES = [0, 1, 2].flatMap((label) => [1, 2, 3].map((copy) => ({ label, vector: vector(label, 2 + copy) })));

function scored(one: Vector): number[] {
  const scores = new Float64Array(3);
  scoresOf(trainSoftmax(EXAMPLES, 6, 3), one, scores);
  return [...scores];
}

describe('trainSoftmax', () => {
  it.each([0, 1, 2])('gives feature %d to the label whose examples have it', (label) => {
    const scores = scored(vector(label));
    expect(scores.indexOf(Math.max(...scores))).toBe(label);
  });

  it('leaves what all labels have in common undecided', () => {
    const [one = 0, other = 0, third = 0] = scored(vector(3));
    const own = Math.max(...scored(vector(0)));
    for (const gap of [one - other, other - third]) expect(Math.abs(gap)).toBeLessThan(own / 3);
  });

  it('gives the same weights to the last bit every time', () => {
    expect(trainSoftmax(EXAMPLES, 6, 3).weights).toEqual(trainSoftmax(EXAMPLES, 6, 3).weights);
  });

  it('serves a single example', () => {
    expect(trainSoftmax([{ label: 0, vector: vector(0) }], 1, 1).weights).toEqual(new Float32Array(1));
  });
});

describe('softmax', () => {
  it('gives the shares of the exponentials of the scores over the temperature', () => {
    const scores = new Float64Array([2, 0]);
    softmax(scores, 2);
    expect(scores[0]).toBeCloseTo(Math.E / (Math.E + 1), 12);
  });

  it('sums to 1, whatever the scores', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -800, max: 800, noNaN: true }), { minLength: 1, maxLength: 30 }), (list) => {
        const scores = Float64Array.from(list);
        softmax(scores);
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 10);
      }),
    );
  });
});
