import { z } from 'zod';
import type { Draw } from '../../core/draws.ts';
import { normalOf } from '../../core/normal.ts';

/** A number between `least` and `most`, or how it is drawn for each conversation. */
export function spread(least: number, most: number) {
  const inside = z.number().min(least).max(most);
  const uniform = z.strictObject({ from: inside, to: inside }).refine(({ from, to }) => from <= to, { error: '`from` must not be above `to`', path: ['from'] });
  const log = z
    .strictObject({ log_from: inside, log_to: inside })
    .refine(({ log_from, log_to }) => log_from > 0 && log_from <= log_to, { error: '`log_from` must be above 0 and not above `log_to`', path: ['log_from'] });
  const bell = z
    .strictObject({
      mean: inside,
      sd: z
        .number()
        .min(0)
        .max(most - least),
    })
    .describe('Normal, cut off at the ends of the range');
  return z.union([inside, uniform, log, bell]).describe(`${least} to ${most}: a number, or drawn for each conversation`);
}

export type Spread =
  | number
  | { readonly from: number; readonly to: number }
  | { readonly log_from: number; readonly log_to: number }
  | { readonly mean: number; readonly sd: number };

/**
 * One value. It always takes two draws, so that another setting of one quantity leaves all others of a stream as they were.
 * @param least, most the range of the quantity: a bell is cut off there
 */
export function drawn(value: Spread, draw: Draw, least: number, most: number): number {
  const first = draw();
  const second = draw();
  if (typeof value === 'number') return value;
  if ('from' in value) return value.from + first * (value.to - value.from);
  if ('log_from' in value) return value.log_from * (value.log_to / value.log_from) ** first;
  return Math.min(most, Math.max(least, value.mean + value.sd * normalOf(first, second)));
}

/** How often each of these names comes, relative to the others. */
export function weights<const Name extends string>(names: readonly [Name, ...Name[]]) {
  return z
    .partialRecord(z.enum(names), z.number().min(0).max(1_000_000))
    .refine((all) => Object.values<number | undefined>(all).some((weight) => (weight ?? 0) > 0), { error: 'must give at least one a weight above 0' });
}

/** One of the names, by one draw. */
export function drawnName<Name extends string>(all: Readonly<Partial<Record<Name, number>>>, draw: Draw): Name {
  let total = 0;
  for (const name in all) total += all[name] ?? 0;
  let left = draw() * total;
  let last: Name | undefined;
  for (const name in all) {
    const weight = all[name] ?? 0;
    if (weight > 0) last = name;
    left -= weight;
    if (left < 0 && weight > 0) return name;
  }
  if (last === undefined) throw new RangeError('no name has a weight above 0');
  return last;
}
