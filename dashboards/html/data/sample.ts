import { type ListedConversation, type Listing, lengthOf, listedAt } from '../../../evaluators/listing/listing.ts';
import { SEVERITY } from '../../../evaluators/mistakes.ts';

/** What the page shows of the conversations of a run. */
export interface Sample {
  readonly shown: number;
  readonly of: number;
  /** Conversations in which some policy made a mistake, bounds aside: shown, and all. */
  readonly mistakes: { readonly shown: number; readonly of: number };
}

/** Positions of conversations in the order in which a page that has little room should show them. */
export interface SampleOrder {
  /**
   * Those with a mistake: of each customer and kind of mistake one, the gravest first, then a second of each, and so on. Where words were
   * kept of some alone, those come first.
   */
  readonly mistakes: readonly number[];
  /** All others, spread evenly: however many are taken from the front, they are spread over the run. With words first, too. */
  readonly others: readonly number[];
}

/** @param policies whose mistakes count; bounds are wrong by design */
export function sampleOrder(listing: Listing, policies: readonly string[]): SampleOrder {
  const rounds = new Map<string, number>();
  const found: { position: number; silent: number; round: number; gravity: number }[] = [];
  const others: { readonly said: number[]; readonly silent: number[] } = { said: [], silent: [] };
  for (let position = 0; position < lengthOf(listing); position += 1) {
    const conversation = listedAt(listing, position);
    const gravity = gravityOf(conversation, policies);
    if (gravity === undefined) {
      others[conversation.hasWords ? 'said' : 'silent'].push(position);
      continue;
    }
    const silent = conversation.hasWords ? 0 : 1;
    const key = `${conversation.scenario}\n${gravity}\n${silent}`;
    const round = rounds.get(key) ?? 0;
    rounds.set(key, round + 1);
    found.push({ position, silent, round, gravity });
  }
  found.sort((a, b) => a.silent - b.silent || a.round - b.round || a.gravity - b.gravity || a.position - b.position);
  return { mistakes: found.map(({ position }) => position), others: [...spread(others.said), ...spread(others.silent)] };
}

/** Index into `SEVERITY` of the gravest mistake; one that errored is as grave as the first, as it is not scored at all. */
function gravityOf({ status, way }: ListedConversation, policies: readonly string[]): number | undefined {
  if (status !== 'played') return 0;
  const kinds = policies.flatMap((name) => way(name)?.mistake ?? []);
  return kinds.length === 0 ? undefined : Math.min(...kinds.map((kind) => SEVERITY.indexOf(kind)));
}

/** Every 64th, then every 32nd that is left, and so on. */
function spread(positions: readonly number[]): number[] {
  const order: number[] = [];
  const taken = new Set<number>();
  for (let step = 64; step >= 1; step /= 2) {
    for (let index = 0; index < positions.length; index += step) {
      const position = positions[index];
      if (position === undefined || taken.has(position)) continue;
      taken.add(position);
      order.push(position);
    }
  }
  return order;
}
