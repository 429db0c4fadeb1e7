import { describe, expect, it } from 'vitest';
import { Truth } from './truth.ts';

const MUST = { need: 'must', basis: 'outcome', reason: 'x', triggers: ['sentiment'], windows: [{ opens: 'a' }] };
const MAY = { need: 'may', basis: 'mandate', reason: 'x' };

describe('Truth', () => {
  it.each([MUST, MAY, { ...MAY, need: 'must_not' }, { need: 'unlabelled' }, { ...MUST, windows: [], untimed: true }, { ...MUST, offer_suffices: true }])(
    'takes %j',
    (truth) => {
      expect(Truth.safeParse(truth).success).toBe(true);
    },
  );

  it.each<[object, string[]]>([
    [{ need: 'may' }, ['basis: a labelled scenario must say its basis: `mandate` or `outcome`', 'reason: a labelled scenario must say why']],
    [{ ...MUST, triggers: [] }, ['triggers: a `must` must name at least one right trigger']],
    [{ ...MUST, windows: [] }, ['windows: a `must` has windows, unless it is `untimed`']],
    [{ ...MUST, untimed: true }, ['windows: a `must` has windows, unless it is `untimed`']],
    [{ ...MAY, windows: [{ opens: 'a' }] }, ['windows: only a `must` has windows; the need is `may`']],
    [{ ...MAY, offer_suffices: true }, ['offer_suffices: only a `must` can be met by an offer; the need is `may`']],
    [{ ...MAY, need: 'must_not', untimed: true }, ['untimed: only a `must` can be untimed; the need is `must_not`']],
  ])('refuses %j', (truth, expected) => {
    expect(Truth.safeParse(truth).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(expected);
  });
});
