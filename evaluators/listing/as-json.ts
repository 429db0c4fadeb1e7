import type { Column, Listing } from './listing.ts';

/** Numbers in a piece of text. */
const PIECE = 20_000;

/**
 * A listing as JSON, in pieces to be written one behind the other: that of a million conversations is a text of thirty megabytes, and
 * whoever makes it at once holds it several times.
 */
export function* listingAsJson({ v, scenarios, needs, ways, columns, variants }: Listing): Generator<string> {
  yield `{"v":${v},"scenarios":${JSON.stringify(scenarios)},"needs":${JSON.stringify(needs)},"ways":${JSON.stringify(ways)},"columns":`;
  yield* columnsAsJson(columns);
  yield ',"variants":';
  yield* columnsAsJson(variants);
  yield '}';
}

function* columnsAsJson(columns: Readonly<Record<string, Column>>): Generator<string> {
  let opening = '{';
  for (const [name, column] of Object.entries(columns)) {
    yield `${opening}${JSON.stringify(name)}:[`;
    for (let from = 0; from < column.length; from += PIECE) yield `${from === 0 ? '' : ','}${numbersOf(column, from).join(',')}`;
    yield ']';
    opening = ',';
  }
  yield opening === '{' ? '{}' : '}';
}

function numbersOf(column: Column, from: number): number[] {
  return Array.from({ length: Math.min(PIECE, column.length - from) }, (_, place) => column[from + place] ?? -1);
}
