import type { Details } from './speech.ts';

/** What a phrase may have a slot for; the place in this list is the number of the slot. */
export const SLOTS = ['order', 'amount', 'date', 'product', 'name', 'value'] as const satisfies readonly (keyof Details)[];

/** The bit of one slot. */
export function slotBit(slot: (typeof SLOTS)[number]): number {
  return 1 << SLOTS.indexOf(slot);
}

/** A bit for each slot that the details can fill, but for the answer to a question, which only that answer says. */
export function slotsFilled(details: Details): number {
  return (
    (details.order === undefined ? 0 : 1) |
    (details.amount === undefined ? 0 : 2) |
    (details.date === undefined ? 0 : 4) |
    (details.product === undefined ? 0 : 8) |
    (details.name === undefined ? 0 : 16)
  );
}
