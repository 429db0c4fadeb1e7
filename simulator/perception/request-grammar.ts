/**
 * A small grammar over classes of words. A message becomes a string with one character a word, and a rule becomes a
 * regular expression over such strings: short ones, so that rules are quick to compile and to try, and read like
 * sentences.
 *
 * In a rule, between spaces: `word` that very word; `CLASS` any word of a class; `a|B` either; `_` any word within the
 * sentence; `( a b / c )` one sequence or the other. After any of these: `?` may be left out, `{0,3}` repeats. Before
 * one: `!` not followed by it, `=` followed by it, `<!` not preceded by it.
 */
export interface Grammar {
  /** The symbol of a word; undefined for a word that no class and no rule names. */
  readonly symbolOf: (word: string) => string | undefined;
  /** The symbol that stands for a kind of phrase, such as a person. */
  readonly symbolOfKind: (kind: string) => string;
  /** All rules as one expression. @param flags as of `RegExp` */
  readonly compile: (rules: readonly string[], flags?: string) => RegExp;
}

export interface GrammarParts {
  /** Words of each class, apart by spaces. A word may be in several. */
  readonly classes: Readonly<Record<string, string>>;
  /** Kinds of phrases that get a symbol of their own, though no word has it. */
  readonly kinds: readonly string[];
  /** Classes made of classes and kinds. */
  readonly unions: Readonly<Record<string, string>>;
  /** Pieces of rules by name, written out where they are named. */
  readonly phrases: Readonly<Record<string, string>>;
  /** Every rule that will be compiled: the words they name get symbols too. */
  readonly rules: readonly string[];
}

/** The symbol of all words that the grammar does not know, and those of sentence ends, commas and what was cut out. */
export const UNKNOWN = '\u0001';
export const MARK = '\u0002';
export const COMMA = '\u0003';
export const GAP = '\u0004';
const FIXED = { UNKNOWN, MARK, COMMA, GAP };
/** The first symbol given to words; a word's symbol stands for the set of classes that it is in. */
const FIRST = 0x10;

/** Makes a grammar. @throws Error where a rule names a class that does not exist */
export function createGrammar(parts: GrammarParts): Grammar {
  const rules = parts.rules.map((rule) => spelledOut(rule, parts.phrases));
  const rolesOf = new Map<string, string[]>();
  const add = (word: string, role: string) => rolesOf.set(word, [...(rolesOf.get(word) ?? []), role]);
  for (const [name, words] of Object.entries(parts.classes)) for (const word of new Set(words.split(' '))) add(word, name);
  for (const word of new Set(rules.flatMap((rule) => rule.match(/(?<![\w'{])[a-z0-9][\w']*/g) ?? []))) add(word, word);

  const symbols = new Map<string, string>();
  const membersOf = new Map<string, string>(Object.entries(FIXED));
  const next = () => String.fromCharCode(FIRST + symbols.size);
  const symbolOfRoles = (roles: readonly string[]) => {
    const key = roles.join(' ');
    const known = symbols.get(key) ?? next();
    if (!symbols.has(key)) for (const role of roles) membersOf.set(role, (membersOf.get(role) ?? '') + known);
    symbols.set(key, known);
    return known;
  };
  const symbolOfWord = new Map([...rolesOf].map(([word, roles]) => [word, symbolOfRoles(roles)]));
  for (const kind of parts.kinds) symbolOfRoles([kind]);
  for (const [name, members] of Object.entries(parts.unions))
    membersOf.set(
      name,
      members
        .split(' ')
        .map((member) => required(membersOf, member))
        .join(''),
    );

  return {
    symbolOf: (word) => symbolOfWord.get(word),
    symbolOfKind: (kind) => required(membersOf, kind),
    compile: (lines, flags = '') => new RegExp(lines.map((line) => compiled(spelledOut(line, parts.phrases), membersOf)).join('|'), flags),
  };
}

/** The rule with its phrases written out; a phrase may name others. */
function spelledOut(rule: string, phrases: Readonly<Record<string, string>>): string {
  const written = rule.replace(/<([A-Z_]+)>/g, (_, name: string) => `( ${phrases[name] ?? missing(name)} )`);
  return written === rule ? rule : spelledOut(written, phrases);
}

const ELEMENT = /^(?<look>!|=|<!)?(?<body>[^?{]+)(?<many>\?|\{\d+,\d+\})?$/;
const LOOKS: Readonly<Record<string, string>> = { '!': '(?!', '=': '(?=', '<!': '(?<!' };

function compiled(rule: string, membersOf: ReadonlyMap<string, string>): string {
  const pieces = rule
    .trim()
    .split(/\s+/)
    .map((element) => {
      if (element === '(') return '(?:';
      if (element === '/') return '|';
      const { look, body = '', many = '' } = ELEMENT.exec(element)?.groups ?? {};
      if (body === ')') return `)${many}`;
      const set =
        body === '_'
          ? `[^${escaped(MARK + GAP)}]`
          : `[${escaped(
              body
                .split('|')
                .map((name) => required(membersOf, name))
                .join(''),
            )}]`;
      return look === undefined ? set + many : `${LOOKS[look]}${set})`;
    });
  return `(?:${pieces.join('')})`;
}

/** The symbols as the inside of a character class; neighbours are written as a range. */
function escaped(symbols: string): string {
  const codes = [...new Set(symbols)].map((symbol) => symbol.charCodeAt(0)).sort((a, b) => a - b);
  const starts = codes.filter((code) => !codes.includes(code - 1));
  const ends = codes.filter((code) => !codes.includes(code + 1));
  return starts.map((start, at) => (start === ends[at] ? hex(start) : `${hex(start)}-${hex(ends[at] ?? start)}`)).join('');
}

const hex = (code: number) => (code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`);

const required = (members: ReadonlyMap<string, string>, name: string) => members.get(name) ?? missing(name);

function missing(name: string): never {
  throw new Error(`The grammar of requests names \`${name}\`, which is no class.`);
}
