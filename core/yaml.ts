import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit, type YAMLError } from 'yaml';
import { InputError, type Place, type Problem } from './errors.ts';
import { readTextFile } from './files.ts';

export type Path = readonly PropertyKey[];

/** A value read from a file, which still knows where each part of it stood. */
export interface Located {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** Where the value at `path` stands, or its nearest ancestor that is there. `key` points at its key instead. */
  readonly where: (path: Path, part?: 'key' | 'value') => Place;
}

/** Aliases expand; a handful serve an author, thousands are a mistake or an attack. */
const MAX_ALIASES = 200;
/** Characters of the longest word in braces that is looked for. */
const LONGEST_WORD = 80;

/** @throws InputError at the first syntax error, duplicate key, alias of nothing, or alias beyond 200 */
export function readYaml(file: string): Located {
  return parseYaml(file, readTextFile(file));
}

export function parseYaml(file: string, text: string): Located {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const error = document.errors[0] ?? document.warnings[0];
  if (error) throw new InputError(problemOf(error, text, place));
  // Few files hold any, and to look for them is to visit every node.
  if (text.includes('*')) checkAliases(document, place);
  return { file, text, value: document.toJS({ maxAliasCount: -1 }), where: (path, part = 'value') => place(offsetOf(document.contents, path, part)) };
}

function problemOf(error: YAMLError, text: string, place: (offset: number) => Place): Problem {
  const [at] = error.pos;
  if (error.code === 'DUPLICATE_KEY') {
    return { code: 'duplicate-key', message: `not valid YAML: ${firstSentence(error.message)}`, place: place(at), help: 'Remove one of them.' };
  }
  const braced = bracedAt(text, at);
  if (braced) {
    const message = `not valid YAML: \`${braced.word}\` stands in a text without quotes`;
    const help = braced.isInside ? 'A text with `{ }` inside `{ }` must be quoted.' : 'A text that begins with `{` must be quoted.';
    return { code: 'yaml-invalid', message, place: place(braced.at), help };
  }
  const help = 'Mend the line; indentation and unclosed quotes are the usual causes.';
  return { code: 'yaml-invalid', message: `not valid YAML: ${firstSentence(error.message)}`, place: place(at), help };
}

/** A word in braces, such as `{when}`, at which YAML gave up or behind which it did: it takes it for a mapping. */
function bracedAt(text: string, at: number): { readonly word: string; readonly at: number; readonly isInside: boolean } | undefined {
  const here = /^\{[\w -]*\}/.exec(text.slice(at, at + LONGEST_WORD))?.[0];
  if (here !== undefined) return { word: here, at, isInside: true };
  const start = Math.max(0, at - LONGEST_WORD);
  const before = /\{[\w -]*\}[ \t]*$/.exec(text.slice(start, at));
  if (!before) return undefined;
  const from = start + before.index;
  return { word: before[0].trimEnd(), at: from, isInside: /[{[]/.test(text.slice(text.lastIndexOf('\n', from) + 1, from)) };
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).trim();
}

function checkAliases(document: ReturnType<typeof parseDocument>, place: (offset: number) => Place): void {
  const anchors = new Set<string>();
  let count = 0;
  visit(document, {
    Value(_key, node) {
      if (node.anchor !== undefined) anchors.add(node.anchor);
    },
    Alias(_key, node) {
      count += 1;
      const at = place(node.range?.[0] ?? 0);
      if (count > MAX_ALIASES) {
        const help = 'Write the repeated parts out, or split the file.';
        throw new InputError({ code: 'too-many-aliases', message: `more than ${MAX_ALIASES} YAML aliases`, place: at, help });
      }
      if (!anchors.has(node.source)) {
        const help = `Write \`&${node.source}\` at the part to repeat, or put the text in quotes.`;
        throw new InputError({ code: 'unknown-alias', message: `no anchor \`&${node.source}\` comes before this alias`, place: at, help });
      }
    },
  });
}

function offsetOf(root: Node | null, path: Path, part: 'key' | 'value'): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      const key = pair.key as Node;
      node = pair.value as Node | null;
      const isLast = index === path.length - 1;
      offset = (isLast && part === 'key') || !node?.range ? (key.range?.[0] ?? offset) : node.range[0];
    } else if (isSeq(node) && typeof step === 'number') {
      node = (node.items[step] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
