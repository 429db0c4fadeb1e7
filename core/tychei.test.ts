import * as fc from 'fast-check';
import seedrandom from 'seedrandom';
import { expect, it } from 'vitest';
import { tychei } from './tychei.ts';

it('draws what seedrandom draws, wherever the key is divided', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 30 }), (prefix, rest) => {
      // A number as a key is seeded in another way; ours are texts.
      const known = seedrandom.tychei(`k${prefix}${rest}`);
      const drawn = tychei(`k${prefix}`)(rest);
      for (let index = 0; index < 20; index += 1) expect(drawn()).toBe(known());
    }),
  );
});

it('draws these numbers', () => {
  const draw = tychei('7/brisk-order_status/1/')('1/agent');
  expect([draw(), draw(), draw()]).toMatchInlineSnapshot(`
    [
      0.5163173729088157,
      0.31979990820400417,
      0.16395930107682943,
    ]
  `);
});

it('keeps streams apart', () => {
  const streams = tychei('p');
  const [one, other] = [streams('a'), streams('b')];
  const alone = streams('a');
  const [first] = [one(), other()];
  expect([first, one()]).toEqual([alone(), alone()]);
});
