import type { Draw } from './draws.ts';

/** A standard normal deviate of two uniform draws (Box & Muller 1958); the second of the pair goes unused. */
export function normal(draw: Draw): number {
  return normalOf(draw(), draw());
}

/** The same of two numbers from 0 to 1, 1 excluded. */
export function normalOf(first: number, second: number): number {
  return Math.sqrt(-2 * Math.log(1 - first)) * Math.cos(2 * Math.PI * second);
}
