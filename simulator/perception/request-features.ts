import type { CustomerText } from './text.ts';

/** Slots of the table that features are hashed into; two features in one slot count as one. */
export const SLOTS = 1 << 15;

/** Words and marks read; a request that stands later is read by the rules alone. */
const MOST_WORDS = 150;
const GRAM = 4;
const MOST_LETTERS = 20;
const [BEGIN, END] = [1, 2];

/**
 * What of a message bears on whether it asks for a person, each once: its words and marks, pairs and triples of them,
 * pairs with a gap, letter sequences of four (for slips of spelling), and the same over the symbols that the rules read
 * (`readRequest`), so that one role or verb stands for its class.
 */
export function requestFeatures(text: CustomerText, symbols: string): Int32Array {
  const features = new Set<number>();
  const words = text.flat.trim().split(' ').slice(0, MOST_WORDS);
  addSequences(features, [BEGIN, ...words.map(hashOf), END], 1);
  for (const word of words) addLetters(features, `^${word.slice(0, MOST_LETTERS)}$`);
  addSequences(
    features,
    [...symbols.slice(0, MOST_WORDS)].map((symbol) => symbol.charCodeAt(0)),
    2,
  );
  return Int32Array.from(features);
}

function addSequences(features: Set<number>, items: readonly number[], kind: number): void {
  for (let at = 0; at < items.length; at += 1) {
    const [first = 0, second, third, fourth] = [items[at], items[at + 1], items[at + 2], items[at + 3]];
    features.add(slotOf(first, 0, kind));
    if (second !== undefined) features.add(slotOf(first, second, kind + 10));
    if (third !== undefined) features.add(slotOf(first, third, kind + 20));
    if (second !== undefined && third !== undefined) features.add(slotOf(mixed(first, second, kind), third, kind + 30));
    if (fourth !== undefined) features.add(slotOf(first, fourth, kind + 40));
  }
}

function addLetters(features: Set<number>, framed: string): void {
  for (let start = 0; start + GRAM <= framed.length; start += 1) features.add(slotOf(hashOf(framed.slice(start, start + GRAM)), 0, 50));
}

function slotOf(one: number, other: number, kind: number): number {
  return (mixed(one, other, kind) >>> 0) % SLOTS;
}

/** 32-bit FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The finalizer of MurmurHash3 over both and the kind. */
function mixed(one: number, other: number, kind: number): number {
  let hash = (Math.imul(one, 31) ^ other) + Math.imul(kind, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
