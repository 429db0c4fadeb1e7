import { remembered, WORDS } from '../remembered.ts';
import { ABOVE, CONCRETE, OTHER } from './data.ts';

interface Nouns {
  /** Meanings of each noun for a thing, a person, a place or an event. */
  readonly meanings: ReadonlyMap<string, readonly number[]>;
  /** For each meaning, the more general ones. */
  readonly above: readonly (readonly number[])[];
  /** Those that are often no nouns. */
  readonly uncertain: ReadonlySet<string>;
  /** Everyday words of any other kind. */
  readonly other: ReadonlySet<string>;
}

let held: Nouns | undefined;

/** Read when a text is first searched for nouns: a run without handoffs has no use for them. */
function nouns(): Nouns {
  held ??= {
    meanings: new Map(
      CONCRETE.split(' ').map((entry) => {
        const [word = '', ids = ''] = entry.split(/[:?]/);
        return [word, numbersIn(ids)];
      }),
    ),
    uncertain: new Set(CONCRETE.split(' ').flatMap((entry) => (entry.includes('?') ? (entry.split('?')[0] ?? []) : []))),
    above: ABOVE.split(' ').map(numbersIn),
    other: new Set(OTHER.split(' ')),
  };
  return held;
}

function numbersIn(ids: string): number[] {
  return ids === '' ? [] : ids.split(',').map((id) => Number.parseInt(id, 36));
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/(s|x|z|ch|sh)es$/, '$1'],
  [/ves$/, 'f'],
  [/s$/, ''],
];

/** The singular of a noun for a thing, a person, a place or an event, in lower case; undefined for any other word. */
export const concreteNoun = remembered((word) => forms(word).find((form) => nouns().meanings.has(form)), WORDS);

/** Whether a word is often no noun. */
export function isUncertain(noun: string): boolean {
  return nouns().uncertain.has(noun);
}

/** Whether a word is an everyday word, and so no name. */
export function isEverydayWord(word: string): boolean {
  return forms(word).some((form) => nouns().meanings.has(form) || nouns().other.has(form));
}

function forms(word: string): string[] {
  const low = word.toLowerCase();
  return [low, ...ENDINGS.flatMap(([ending, singular]) => (ending.test(low) ? [low.replace(ending, singular)] : []))];
}

/** Everything that some nouns can name, so that others can be held against them. */
export interface Named {
  readonly meanings: ReadonlySet<number>;
  /** Their meanings and all that are more general. */
  readonly reach: ReadonlySet<number>;
}

export function namedBy(words: Iterable<string>): Named {
  const own = [...words].flatMap((word) => nouns().meanings.get(word) ?? []);
  return { meanings: new Set(own), reach: reachOf(own) };
}

/** Whether a noun can name what others name: they share a meaning, or one is more general. */
export function canName(noun: string, { meanings, reach }: Named): boolean {
  const own = nouns().meanings.get(noun) ?? [];
  return own.some((id) => reach.has(id)) || [...reachOf(own)].some((id) => meanings.has(id));
}

/** Whether two nouns name kinds of the same thing: `toaster` and `lamp`. */
export function areSisters(one: string, other: string): boolean {
  const others = new Set(aboveOf(other));
  return aboveOf(one).some((id) => others.has(id));
}

function aboveOf(noun: string): number[] {
  return (nouns().meanings.get(noun) ?? []).flatMap((id) => nouns().above[id] ?? []);
}

function reachOf(meanings: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [...meanings];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(nouns().above[id] ?? []));
  }
  return found;
}
