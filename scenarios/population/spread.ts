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

/** Names with their weights above 0, and what these come to. */
interface Lots<Name extends string> {
  readonly names: readonly Name[];
  readonly weights: readonly number[];
  readonly total: number;
}

// To go through the names of an object takes longer than all else that is drawn of a person.
const lots = new WeakMap<object, Lots<string>>();

/** One of the names, by one draw. What they weigh is read when they are first drawn from. */
export function drawnName<Name extends string>(all: Readonly<Partial<Record<Name, number>>>, draw: Draw): Name {
  const { names, weights, total } = lotsOf(all);
  let left = draw() * total;
  for (let at = 0; at < names.length - 1; at += 1) {
    left -= weights[at] as number;
    if (left < 0) return names[at] as Name;
  }
  return names[names.length - 1] as Name;
}

function lotsOf<Name extends string>(all: Readonly<Partial<Record<Name, number>>>): Lots<Name> {
  const known = lots.get(all) as Lots<Name> | undefined;
  if (known !== undefined) return known;
  const names = (Object.keys(all) as Name[]).filter((name) => (all[name] ?? 0) > 0);
  if (names.length === 0) throw new RangeError('no name has a weight above 0');
  const weights = names.map((name) => all[name] ?? 0);
  const fresh = { names, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
  lots.set(all, fresh);
  return fresh;
}
