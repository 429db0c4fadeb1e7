/** Where a person is named. */
interface NamedPlace {
  /** The person's whole name, in lower case. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export type NameFinder = (text: string) => readonly NamedPlace[];

const MIN_PART = 3;

/** Names that are also everyday words: as parts they count only with a capital. */
const WORDS = new Set(
  (
    'all amber and angel any april are art august autumn bank banks bell best bill bird bishop black bless booker boy brook brown bush buck can carter case ' +
    'chance charity chase chip christian city clay cliff cook cross curt daisy dale dawn day dean dick don drew duke earl east eve ever ' +
    'faith fall field fields fish ford forest fox frank free gale gay gene gift ginger glen gold golden good grace grant gray green grey guy ' +
    'hall harmony has hazel heath heather her high hill him his hope house hunt hunter iris ivy jack jade jasmine jay jean joy june just justice ' +
    'king lake lance land lane law lee lily little long love low lucky major man mark max may melody mercy mike miles mills mon more moon new nick noble ' +
    'norm north not olive one opal page park parks pat patience pearl penny pepper pierce porter power price prince queen rain randy ray read reed rice ' +
    'rich river rob robin rock rod root rose ruby rusty sage sandy sharp short sky small snow sol son south star sterling stone storm street strong sue ' +
    'summer sun swift taylor the tom trip true turner van victor violet wade walker wall want ward was waters way wells west white will winter wise wolf wood ' +
    'woods worth wright you young your'
  ).split(' '),
);

/**
 * Finds the people named: whole names, with space, `_`, `.` or `-` between the parts, and parts of three letters or more; in any
 * case, unless it is a single everyday word (`will`, `mark`), which needs a capital followed by small letters.
 * A name ends at whatever is no letter. A part that two people share is taken for the first of them.
 */
export function createNameFinder(names: readonly string[]): NameFinder {
  const people = names.map((name) => name.trim().replace(/[\s._-]+/g, ' ')).filter((name) => /\p{L}/u.test(name));
  if (people.length === 0) return () => [];
  const owners = new Map<string, string>();
  for (const person of people) owners.set(person.toLowerCase(), person.toLowerCase());
  for (const person of people) {
    for (const part of partsOf(person)) if (!owners.has(part)) owners.set(part, person.toLowerCase());
  }
  const longestFirst = [...owners.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const written = longestFirst.map((name) => escaped(name).replaceAll(' ', '[\\s._-]{1,3}')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${written})(?![\\p{L}\\p{M}])`, 'giu');
  return (text) => placesOf(text, pattern, owners);
}

function placesOf(text: string, pattern: RegExp, owners: ReadonlyMap<string, string>): NamedPlace[] {
  const places: NamedPlace[] = [];
  for (const match of text.matchAll(pattern)) {
    const word = match[0].replace(/[\s._-]+/g, ' ').toLowerCase();
    const owner = owners.get(word);
    if (owner === undefined || (WORDS.has(word) && !isCapitalised(match[0]))) continue;
    places.push({ value: owner, start: match.index, end: match.index + match[0].length });
  }
  return places;
}

function partsOf(person: string): string[] {
  const parts = person.toLowerCase().split(/[^\p{L}\p{M}'’]+/u);
  return parts.filter((part) => part.length >= MIN_PART);
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
