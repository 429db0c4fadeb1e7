import { pathsOf } from '../mapping/field.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { pathsIn } from '../mapping/path.ts';
import { wantedColumns } from '../mapping/wanted.ts';
import { csvConversations } from './csv.ts';
import { jsonLines } from './json-lines.ts';
import type { SourceItem } from './record.ts';

/** The conversations of a file in the form that the mapping names; JSON lines where there is none. */
export function sourceOf(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  mapping: Mapping | undefined,
  onGuess: (what: string) => void,
): AsyncIterable<SourceItem> {
  if (mapping?.input !== 'csv') return jsonLines(chunks, file);
  const settings = mapping.csv ?? { delimiter: 'auto', quote: 'double' };
  const id = pathsOf(mapping.conversation.id ?? []).flatMap(pathsIn);
  return csvConversations(chunks, file, { settings, wanted: wantedColumns(mapping), id, onGuess });
}
