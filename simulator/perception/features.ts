import { conceptOf } from './concepts.ts';
import { wordsOf } from './pattern.ts';
import type { CustomerText } from './text.ts';

/** Words that say nothing of what the customer wants. */
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
/** Weight of a pair of words or a letter sequence, and of a concept, beside 1 for a word. Chosen on few-example data. */
const PART = 0.5;
const CONCEPT = 2;

/**
 * Features of a text for classification, each once, with its weight: words that carry meaning, the concepts they stand
 * for, pairs of neighbouring words, and letter sequences of four within words (`refunded` and `refudn` share some with
 * `refund`).
 */
export function featuresOf(text: CustomerText): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  const words = text.words.slice(0, MOST_WORDS);
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next !== undefined) features.set(`${word} ${next}`, PART);
    const concept = conceptOf(word);
    if (concept !== undefined) features.set(concept, CONCEPT);
    if (!EMPTY.has(word)) addWord(features, word);
  }
  return features;
}

function addWord(features: Map<string, number>, word: string): void {
  features.set(word, 1);
  const framed = `^${word.slice(0, MOST_LETTERS)}$`;
  for (let start = 0; start + GRAM <= framed.length; start += 1) features.set(`#${framed.slice(start, start + GRAM)}`, PART);
}
