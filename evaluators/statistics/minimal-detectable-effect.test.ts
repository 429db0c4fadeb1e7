import { describe, expect, it } from 'vitest';
import { type EffectDesign, minimalDetectableEffect } from './minimal-detectable-effect.ts';

function design(families: number, rest: Partial<EffectDesign> = {}): EffectDesign {
  const familySizes = Array.from({ length: families }, () => 1);
  return { familySizes, discordance: 0.2, alpha: 0.05, alternative: 'two-sided', seed: '1', simulations: 400, ...rest };
}

describe('minimalDetectableEffect', () => {
  it.each([0, 1, 5])('finds nothing with %d families, whose smallest p is above α', (families) => {
    expect(minimalDetectableEffect(design(families))).toEqual({ kind: 'unreachable', power: 0, curve: [{ effect: 1, power: 0 }] });
  });

  // Six families of one scenario give p ≤ 0.05 only if all six differ towards the same side, which happens with power
  // gains⁶ + losses⁶; with no losses power 0.8 needs an effect of 0.8^(1/6).
  it('meets the power that can be worked out by hand', () => {
    const found = minimalDetectableEffect(design(6, { discordance: 0, correlation: 0, simulations: 4000 }));
    expect(found.kind).toBe('effect');
    expect(Math.abs(('effect' in found ? found.effect : 0) - 0.8 ** (1 / 6))).toBeLessThan(0.01);
  });

  it('returns the points of the curve by effect, with power rising', () => {
    const found = minimalDetectableEffect(design(25));
    if (found.kind !== 'effect') throw new Error(found.kind);
    expect(found.power).toBeGreaterThanOrEqual(0.8);
    expect(found.curve).toContainEqual({ effect: found.effect, power: found.power });
    found.curve.slice(1).forEach((point, index) => {
      expect(point.effect).toBeGreaterThan(found.curve[index]?.effect ?? 1);
      expect(point.power).toBeGreaterThanOrEqual((found.curve[index]?.power ?? 1) - 0.01);
    });
  });

  it('needs a larger effect with fewer families, more discordance, a smaller α, or scenarios that share families', () => {
    const effect = (one: EffectDesign) => {
      const found = minimalDetectableEffect(one);
      return found.kind === 'effect' ? found.effect : 1;
    };
    const plain = effect(design(30));
    expect(effect(design(12))).toBeGreaterThan(plain);
    expect(effect(design(30, { discordance: 0.6 }))).toBeGreaterThan(plain);
    expect(effect(design(30, { alpha: 0.01 }))).toBeGreaterThan(plain);
    const [apart, together] = [0, 0.9].map((correlation) => effect(design(0, { familySizes: Array.from({ length: 12 }, () => 6), correlation })));
    expect(together).toBeGreaterThan(apart ?? 1);
  });

  it('gives the same answer to the same seed', () => {
    expect(minimalDetectableEffect(design(25))).toEqual(minimalDetectableEffect(design(25)));
  });

  it.each([{ discordance: 1.1 }, { alpha: -0.1 }, { familySizes: [0.5] }])('refuses %j', (wrong) => {
    expect(() => minimalDetectableEffect(design(6, wrong))).toThrow(RangeError);
  });
});
