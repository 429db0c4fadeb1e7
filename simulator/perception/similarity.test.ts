import { describe, expect, it } from 'vitest';
import { indexExamples, scoresOf } from './similarity.ts';

const features = (...names: string[]) => new Map(names.map((name) => [name, 1]));
const index = indexExamples(
  [
    { features: features('red'), label: 0 },
    { features: features('blue', 'sky'), label: 1 },
    { features: features('blue', 'sea'), label: 1 },
  ],
  3,
);

describe('scoresOf', () => {
  it('is half the nearest cosine and half the sum of cosines over √n', () => {
    // "red" is in one of three examples and alone in its vector: cosine 1 to it, 0 to the others.
    expect([...scoresOf(index, features('red'))]).toEqual([1, 0, 0]);
  });

  it('weighs features by inverse document frequency', () => {
    // idf(blue) = ln(4/3), idf(sky) = idf(sea) = ln(4/2); a blue example has blue at ln(4/3) / |(ln 4/3, ln 2)|.
    const blue = Math.log(4 / 3) / Math.hypot(Math.log(4 / 3), Math.log(2));
    expect(scoresOf(index, features('blue'))[1]).toBeCloseTo(0.5 * blue + (0.5 * 2 * blue) / Math.SQRT2, 10);
  });

  it('falls for features that no example has', () => {
    const known = scoresOf(index, features('red'))[0] ?? 0;
    const diluted = scoresOf(index, features('red', 'unheard'))[0] ?? 0;
    // idf(red) = ln 2, idf of an unseen feature = ln 4
    expect(diluted).toBeCloseTo(known * (Math.log(2) / Math.hypot(Math.log(2), Math.log(4))), 10);
  });

  it('leaves an example out', () => {
    expect([...scoresOf(index, features('red'), 0)]).toEqual([0, 0, 0]);
  });

  it('is 0 for a text without features', () => {
    expect([...scoresOf(index, new Map())]).toEqual([0, 0, 0]);
  });
});
