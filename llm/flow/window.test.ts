import { describe, expect, it } from 'vitest';
import { Window } from './window.ts';

describe('the window', () => {
  it('is as wide as allowed until the service is too busy', () => {
    const window = new Window(50);
    window.grow(1_000);
    expect(window.size).toBe(50);
    window.shrink(0, 1_000);
    expect(window.size).toBe(35);
  });

  it('shrinks once for calls that were out together', () => {
    const window = new Window(50);
    for (let call = 0; call < 50; call += 1) window.shrink(0, 1_000 + call);
    expect(window.size).toBe(35);
    window.shrink(1_200, 1_300);
    expect(window.size).toBe(24);
  });

  it('never closes', () => {
    const window = new Window(50);
    for (let second = 1; second < 100; second += 1) window.shrink(second * 1_000, second * 1_000);
    expect(window.size).toBe(1);
  });

  // W(t) = 0.4 (t − K)³ + W with K = ∛(0.3 W / 0.4), RFC 9438, equations 1 and 2; for W = 50: K = 3.347 s.
  it.each([
    [0, 35],
    [1_000, 44],
    [2_000, 49],
    [3_347, 49],
    [3_348, 50],
  ])('is, %s ms after it was refused at 50, at %s', (ms, size) => {
    const window = new Window(50);
    window.shrink(0, 10_000);
    window.grow(10_000 + ms);
    expect(window.size).toBe(size);
  });

  it('is back at nine tenths within seven seconds of a long storm, however slow the answers are', () => {
    for (const everyMs of [50, 300, 2_000]) {
      const window = new Window(50);
      for (let ms = 0; ms < 30_000; ms += 100) window.shrink(ms, ms);
      for (let ms = 30_000; ms <= 37_000; ms += everyMs) window.grow(ms);
      expect(window.size).toBeGreaterThanOrEqual(45);
    }
  });
});
