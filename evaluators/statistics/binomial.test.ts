import { describe, expect, it } from 'vitest';
import { binomialAtMost } from './binomial.ts';

describe('binomialAtMost', () => {
  // R 4.2.2: pbinom(k, n, p)
  it.each([
    [3, 17, 0.2, 0.5488762045857787],
    [60, 200, 0.35, 0.07830045966594636],
    [9500, 10_000, 0.95, 0.5064066356892001],
    [0, 5, 0.5, 0.03125],
    [2, 2000, 0.01, 4.196449275828924e-7],
    [0, 1, 0.3, 0.7],
    [0, 40, 0.01, 0.66897175856968016],
  ])('%d of %d at %d', (k, n, p, expected) => {
    expect(binomialAtMost(k, n, p) / expected).toBeCloseTo(1, 10);
  });

  it.each([
    [-1, 5, 0.5, 0],
    [5, 5, 0.5, 1],
    [0, 0, 0.5, 1],
    [2, 5, 0, 1],
    [2, 5, 1, 0],
  ])('%d of %d at %d is %d', (k, n, p, expected) => {
    expect(binomialAtMost(k, n, p)).toBe(expected);
  });
});
