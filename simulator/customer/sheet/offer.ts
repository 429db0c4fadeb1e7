import type { Sheet } from '../../../scenarios/sheet/sheet.ts';

/** How the customer feels at the moment of the offer. */
export interface Feeling {
  /** Felt frustration, 0–10. */
  readonly felt: number;
  /** Whether they asked for a human, on this turn or before. */
  readonly asked: boolean;
  /** Whether they have what they came for. */
  readonly served: boolean;
}

/** How a customer takes an offered human, by the sheet. Whoever asked for one takes them; whoever was served needs none. */
export function takesOffer({ offered_human: { takes, from = 0 } }: Pick<Sheet, 'offered_human'>, { felt, asked, served }: Feeling): boolean {
  if (served) return false;
  if (asked || takes === 'accepts') return true;
  return takes === 'when_upset' && felt >= from;
}
