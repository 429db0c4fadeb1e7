import type { Details } from './speech.ts';

/** What a phrase may have a slot for; the place in this list is the number of the slot. */
export const SLOTS = ['order', 'amount', 'date', 'product', 'name'] as const satisfies readonly (keyof Details)[];

/** A bit for each slot that the details can fill. */
export function slotsFilled(details: Details): number {
  return (
    (details.order === undefined ? 0 : 1) |
    (details.amount === undefined ? 0 : 2) |
    (details.date === undefined ? 0 : 4) |
    (details.product === undefined ? 0 : 8) |
    (details.name === undefined ? 0 : 16)
  );
}
