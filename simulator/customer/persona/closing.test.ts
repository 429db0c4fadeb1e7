import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawsOf } from '../../../core/draws.ts';
import { Persona } from '../../../scenarios/population/persona.ts';
import { type ClosingAct, drawClosing } from './closing.ts';

const ORDER: readonly ClosingAct[] = ['thanks', 'declines_more', 'says_bye'];

function closingOf(thanks: number, lingers: number, trial: number) {
  return drawClosing(Persona.parse({ about: 'x', thanks, lingers }), drawsOf(1, 'closing', trial).at(0, 'closing'));
}

describe('drawClosing', () => {
  it('thanks before there is nothing more, and says goodbye last', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(chance, chance, fc.nat(10_000), (thanks, lingers, trial) => {
        const closing = closingOf(thanks, lingers, trial);
        expect(closing).toEqual(ORDER.filter((act) => closing.includes(act)));
      }),
    );
  });

  it.each([
    [0, 1, [0]],
    [1, 0, [1]],
    [1, 1, [3]],
    [1, 0.5, [1, 2, 3]],
  ])('with thanks %d and lingers %d writes %j messages', (thanks, lingers, lengths) => {
    const found = new Set(Array.from({ length: 200 }, (_, trial) => closingOf(thanks, lingers, trial).length));
    expect([...found].toSorted()).toEqual(lengths);
  });
});
