import type { Book } from '../book.ts';
import { understand } from '../filter/filter.ts';
import type { State } from './state.ts';

/** The nearest row of the selection, after or before `row`, in which one of the variants made a mistake; and which one. */
export function nextMistake(
  state: State,
  book: Book,
  row: number,
  step: 1 | -1,
  variants: readonly string[],
): { readonly row: number; readonly variant: string } | undefined {
  const { selection } = state.list;
  for (let at = row + step; at >= 0 && at < selection.length; at += step) {
    const position = selection[at] ?? -1;
    const variant = variants.find((name) => book.listing.ways[book.listing.variants[name]?.[position] ?? -1]?.mistake !== undefined);
    if (variant !== undefined) return { row: at, variant };
  }
  return undefined;
}

/** Those whose mistakes the list is about: what its filter names, else all policies. */
export function watched({ list }: State, book: Book): readonly string[] {
  const understood = understand(list.filter, book);
  return 'filter' in understood ? understood.filter.by : book.policies;
}
