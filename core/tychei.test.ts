import * as fc from 'fast-check';
import seedrandom from 'seedrandom';
import { expect, it } from 'vitest';
import { tychei } from './tychei.ts';

it('draws what seedrandom draws, wherever the key is divided', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 9 }), fc.string({ unit: 'binary', maxLength: 30 }), (prefix, more, rest) => {
      const known = seedrandom.tychei(`k${prefix}${more}${rest}`);
      const drawn = tychei(`k${prefix}`).under(more).stream(rest);
      for (let index = 0; index < 20; index += 1) expect(drawn()).toBe(known());
    }),
  );
});

it('draws these numbers', () => {
  const draw = tychei('7/brisk-order_status/1/').stream('1/agent');
  expect([draw(), draw(), draw()]).toMatchInlineSnapshot(`
    [
      0.5163173729088157,
      0.31979990820400417,
      0.16395930107682943,
    ]
  `);
});

it('keeps streams apart', () => {
  const { stream } = tychei('p');
  const [one, other] = [stream('a'), stream('b')];
  const alone = stream('a');
  const [first] = [one(), other()];
  expect([first, one()]).toEqual([alone(), alone()]);
});
