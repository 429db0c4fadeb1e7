import type { Book } from './book.ts';
import { comparisonOf, pairsOf } from './compare/apart.ts';
import { understand } from './filter/filter.ts';
import { pairKey, type State } from './state/state.ts';

/** What a state still has to be told of the run. */
export interface Wishes {
  readonly conversation?: number;
  /** The one pair to compare next. */
  readonly comparison?: { readonly a: string; readonly b: string };
  readonly history: boolean;
  /** Words to search for. */
  readonly texts: readonly string[];
}

/** A function of the state, so that whoever fulfils wishes keeps no account of its own. */
export function wishesOf(state: State, book: Book): Wishes {
  const { reading, held } = state;
  const understood = understand(state.list.filter, book);
  const comparison = pairWanted(state, book);
  return {
    ...(reading !== undefined && held?.position !== reading.position ? { conversation: reading.position } : {}),
    ...(comparison === undefined ? {} : { comparison }),
    history: state.screen === 'history' && state.history === undefined,
    texts: 'filter' in understood ? understood.filter.texts.filter((text) => state.found.get(text)?.isDone !== true) : [],
  };
}

/** The pair on the screen goes before those that only letters wait for. */
function pairWanted({ screen, pair, comparisons, isTestingAll }: State, { policies }: Book): Wishes['comparison'] {
  if (screen === 'pair' && pair.a !== pair.b && !comparisons.has(pairKey(pair.a, pair.b))) return pair;
  return isTestingAll ? pairsOf(policies).find((one) => comparisonOf(comparisons, one) === undefined) : undefined;
}
