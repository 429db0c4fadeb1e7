import { conceptOf } from './concepts.ts';
import { FeatureSet, type Features } from './feature-set.ts';
import { wordsOf } from './pattern.ts';
import type { CustomerText } from './text.ts';

/** Words that say little of what the customer wants. */
const EMPTY = new Set(
  wordsOf(
    "a an the i i'm i'd i've me my you your it it's is are was be been am to of for in on at and or so this that with from by as we our us please hi hello",
    'hey just would will there have has had can could do does',
  ),
);
/** Words read; what a customer wants stands early. */
const MOST_WORDS = 120;
/** Length of the letter sequences by which word forms and slips are recognised, and the letters of a word that are read. */
const GRAM = 4;
const MOST_LETTERS = 20;
/** Weights beside 1 for a word and for its concept, chosen on few-example draws of public question sets. */
const PAIR = 0.5;
const GAPPED_PAIR = 0.3;
const SEQUENCE = 0.5;
const EMPTY_WORD = 0.3;

const collected = new FeatureSet();

/**
 * Features of a text for classification, each once, with its weight: its words, the concepts they stand for, pairs of
 * words that are neighbours or one word apart, and letter sequences of four within words (`refunded` and `refudn` share
 * some with `refund`). Their order in the text is lost beyond the pairs, and no meaning is known but the listed concepts.
 */
export function featuresOf(text: CustomerText): Features {
  const words = text.words.length > MOST_WORDS ? text.words.slice(0, MOST_WORDS) : text.words;
  let before = 0;
  let last = 0;
  for (const word of words) {
    const hash = hashOf(word);
    if (last !== 0) collected.add(paired(last, hash, 1), PAIR);
    if (before !== 0) collected.add(paired(before, hash, 2), GAPPED_PAIR);
    const concept = conceptOf(word);
    if (concept !== undefined) collected.add(paired(concept, 3, 3), 1);
    if (EMPTY.has(word)) collected.add(hash, EMPTY_WORD);
    else addWord(word, hash);
    before = last;
    last = hash;
  }
  return collected.take();
}

function addWord(word: string, hash: number): void {
  collected.add(hash, 1);
  const letters = Math.min(word.length, MOST_LETTERS);
  for (let start = -1; start + GRAM <= letters + 1; start += 1) {
    let sequence = SEED ^ GRAM;
    for (let at = start; at < start + GRAM; at += 1) sequence = mixed(sequence, at < 0 ? 94 : at < letters ? word.charCodeAt(at) : 36);
    collected.add(sequence, SEQUENCE);
  }
}

/** The offset basis and prime of 32-bit FNV-1a. */
const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

function hashOf(word: string): number {
  let hash = SEED;
  for (let at = 0; at < word.length; at += 1) hash = mixed(hash, word.charCodeAt(at));
  return hash;
}

function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

function paired(one: number, other: number, kind: number): number {
  return mixed(mixed(Math.imul(one, 31) ^ other, other >>> 16), kind);
}
